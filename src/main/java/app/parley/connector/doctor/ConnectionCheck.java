package app.parley.connector.doctor;

import app.parley.connector.whatsapp.WhatsAppConnection;
import app.parley.settings.Access;
import app.parley.settings.Connection.Flaw;
import java.util.List;

/// Whether a number is connected at all, with things that can be right.
final class ConnectionCheck implements Check {
    static final String NAME = "connection";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> run(Visit visit) {
        var setup = visit.setup();
        if (!setup.has(Access.PHONE_NUMBER_ID) && !setup.has(Access.ACCESS_TOKEN)) {
            return List.of(Finding.fail("No WhatsApp number is connected: set "
                    + Access.PHONE_NUMBER_ID.variable() + " and " + Access.ACCESS_TOKEN.variable()
                    + ", or enter both in Settings."));
        }
        if (looksLikeANumber(setup.get(Access.PHONE_NUMBER_ID))) {
            return List.of(Finding.fail(Access.PHONE_NUMBER_ID.variable()
                    + " holds the phone number itself: enter the id that the app shows under it (WhatsApp, API Setup),"
                    + " which has digits only."));
        }
        var flaws = new WhatsAppConnection(setup.graph(), setup.version()).flaws(setup.access());
        return flaws.isEmpty()
                ? List.of(Finding.ok("A number and an access token are entered."))
                : flaws.stream().map(ConnectionCheck::finding).toList();
    }

    private static boolean looksLikeANumber(String id) {
        return id.matches("\\+?[\\d\\s().-]{6,25}") && !id.matches("\\d+");
    }

    private static Finding finding(Flaw flaw) {
        return Finding.fail(flaw.access().variable() + ": " + flaw.why());
    }
}
