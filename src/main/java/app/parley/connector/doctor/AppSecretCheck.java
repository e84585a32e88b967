package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.util.List;

/// Whether we hold the secret of the app that made the token. Webhooks are signed with it.
final class AppSecretCheck implements Check {
    static final String NAME = "app secret";
    private static final String WHERE = "copy it from the app at developers.facebook.com (App settings, Basic) into "
            + Access.APP_SECRET.variable() + " or Settings.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ConnectionCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var reply = visit.token();
        if (!visit.setup().has(Access.APP_SECRET)) {
            return List.of(Finding.fail(
                    reply.isAboutProof()
                            ? "The app secret is missing, and the app takes no call without it: " + WHERE
                            : "The app secret is missing, so no webhook can be checked and each is refused: " + WHERE));
        }
        if (reply.isAboutProof()) {
            return List.of(Finding.fail(
                    "The app secret is wrong: it is not that of the app which made the access token; " + WHERE));
        }
        return List.of(
                switch (reply) {
                    case Reply.Heard heard
                    when heard.isSuccess() -> Finding.ok("It is the secret of the app that made the access token.");
                    case Reply.Heard heard when heard.body().isObject() -> Finding.waits(TokenCheck.NAME);
                    case Reply.Heard _, Reply.Silent _ -> Finding.waits(GraphCheck.NAME);
                });
    }
}
