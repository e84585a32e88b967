package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.util.List;

/// Whether there is a word by which Meta knows our webhook.
final class VerifyTokenCheck implements Check {
    static final String NAME = "verify token";

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
        return List.of(
                visit.setup().has(Access.VERIFY_TOKEN)
                        ? Finding.ok("It is entered.")
                        : Finding.fail("The verify token is missing, so Meta cannot set up the webhook: choose a word,"
                                + " and enter it as " + Access.VERIFY_TOKEN.variable()
                                + " or in Settings, and in the app (WhatsApp, Configuration)."));
    }
}
