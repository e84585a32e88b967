package app.parley.connector.doctor;

import java.util.List;

/// Whether Meta can be reached from here.
final class GraphCheck implements Check {
    static final String NAME = "Graph API";

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
        var host = visit.graph().host();
        return List.of(
                switch (visit.token()) {
                    case Reply.Silent(var why) -> Finding.fail(trouble(LineTrouble.of(why), host));
                    case Reply.Heard heard
                    when heard.status() >= 500 ->
                        Finding.fail("Meta is having trouble (status " + heard.status()
                                + "): nothing is wrong here, so try again later.");
                    case Reply.Heard heard when heard.body().isObject() -> Finding.ok("Meta answers at " + host + ".");
                    case Reply.Heard _ ->
                        Finding.fail("What answers at " + host + " is not Meta: look for a proxy or a firewall in"
                                + " between, and check PARLEY_WHATSAPP_BASE_URL if you have set it.");
                });
    }

    private static String trouble(LineTrouble trouble, String host) {
        return switch (trouble) {
            case NO_SUCH_NAME -> "The name " + host + " cannot be found: check the connection to the internet.";
            case REFUSED -> host + " refuses the connection: check the internet, a firewall or proxy in between.";
            case SLOW -> host + " did not answer in time: check the connection to the internet and try again.";
            case WRONG_NAME_IN_CERTIFICATE, CERTIFICATE_NOT_TRUSTED, NO_TLS ->
                "The secure connection to " + host + " fails: check this computer's clock, and whether a virus scanner"
                        + " or proxy reads along.";
            case BROKEN -> "The connection to " + host + " broke off: check the internet and try again.";
        };
    }
}
