package app.parley.connector.doctor;

import java.util.List;

/// Whether the version of the Graph API that we ask for is still served; Meta raises an old one without an error.
final class VersionCheck implements Check {
    static final String NAME = "API version";
    private static final int UNKNOWN_PATH = 2500;
    private static final String VARIABLE = "PARLEY_WHATSAPP_API_VERSION";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(GraphCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var asked = visit.graph().version();
        if (!(visit.token() instanceof Reply.Heard heard)) {
            return List.of(Finding.skip("Meta did not answer."));
        }
        if (heard.code() == UNKNOWN_PATH) {
            return List.of(Finding.fail("There is no version " + asked + " of the Graph API: set " + VARIABLE
                    + " to one there is, or remove it."));
        }
        var served = heard.version();
        if (served != null && !served.equals(asked)) {
            return List.of(Finding.warn("Meta no longer serves version " + asked + " and answers with " + served
                    + ": set " + VARIABLE + " to a version that is served, or remove it."));
        }
        return List.of(Finding.ok("Meta serves version " + asked + "."));
    }
}
