package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.util.List;

/// Whether Meta accepts the access token.
final class TokenCheck implements Check {
    static final String NAME = "access token";
    private static final int NOT_ACCEPTED = 190;
    private static final int PASSWORD_CHANGED = 460;
    private static final int EXPIRED = 463;
    static final String ANEW = "make one of a system user at business.facebook.com (Settings, System users) that never"
            + " expires, and enter it as " + Access.ACCESS_TOKEN.variable() + " or in Settings.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(VersionCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var reply = visit.token();
        if (reply.isAboutProof()) {
            return List.of(Finding.waits(AppSecretCheck.NAME));
        }
        if (reply.code() == NOT_ACCEPTED || reply.code() == 0) {
            return List.of(Finding.fail(why(reply.subcode())));
        }
        var data = reply.body().path("data");
        if (reply.isSuccess() && !data.path("is_valid").asBoolean(true)) {
            return List.of(Finding.fail(why(data.path("error").path("subcode").asInt(0))));
        }
        if (reply.isSuccess()) {
            return List.of(Finding.ok("Meta accepts it."));
        }
        return List.of(
                visit.number().isSuccess()
                        ? Finding.ok("Meta accepts it, but does not tell about it.")
                        : Finding.fail("Meta did not say whether it accepts the token (its number for that is "
                                + reply.code() + "): try again in some minutes, and copy the token anew if that does"
                                + " not help."));
    }

    private static String why(int subcode) {
        return switch (subcode) {
            case EXPIRED ->
                "The access token has expired; the one from the app's dashboard lasts 24 hours only: " + ANEW;
            case PASSWORD_CHANGED -> "The access token ended when its owner's Facebook password was changed: " + ANEW;
            default ->
                "Meta does not accept the access token, so it was cut off, mistyped or withdrawn: copy it again, or "
                        + ANEW;
        };
    }
}
