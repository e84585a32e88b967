package app.parley.connector.doctor;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Whether webhooks really come, as far as a running Parley can tell. An app in development mode looks right
/// everywhere, and nothing comes but Meta's test.
final class TrafficCheck implements Check {
    private static final Pattern COUNT =
            Pattern.compile("(?m)^parley_webhook_acknowledgements_seconds_count(?:\\{[^}\\n]*})? ([0-9.eE+]+)$");
    private static final String HINT =
            "write to the number from another phone; if nothing comes, the app is still in development mode, so publish"
                    + " it at developers.facebook.com (switch App mode to Live).";

    @Override
    public String name() {
        return "real messages";
    }

    @Override
    public List<String> needs() {
        return List.of(SubscriptionCheck.NAME, AppSecretCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var received = received(visit);
        if (received.isEmpty()) {
            return List.of(Finding.skip("Parley does not run now, so nobody can tell: start it, and " + HINT));
        }
        return List.of(
                received.getAsDouble() > 0
                        ? Finding.ok("Webhooks have come since Parley was started.")
                        : Finding.warn("No webhook has come since Parley was started: " + HINT));
    }

    private static OptionalDouble received(Visit visit) {
        var api = visit.setup().api();
        if (api.getPort() == 0) {
            return OptionalDouble.empty();
        }
        try {
            var found = COUNT.matcher(
                    visit.probe().getHere(PortsCheck.url(api, "metrics")).text());
            return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
