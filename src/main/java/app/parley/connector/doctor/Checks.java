package app.parley.connector.doctor;

import app.parley.settings.Connection;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every check, in the order in which a first failure explains the later ones.
public final class Checks {
    private Checks() {}

    /// Those of the connection to WhatsApp alone.
    ///
    /// @param live the engine works with it already, so that messages can come
    static List<Check> ofWhatsApp(boolean live, Map<String, Connection> services) {
        var checks = new ArrayList<Check>(List.of(
                new ConnectionCheck(),
                new GraphCheck(),
                new ClockCheck(),
                new VersionCheck(),
                new AppSecretCheck(),
                new TokenCheck(),
                new PermissionsCheck(),
                new ExpiryCheck(),
                new NumberCheck(),
                new AccountCheck(),
                new StandingCheck(),
                new SubscriptionCheck(),
                new VerifyTokenCheck()));
        if (live) {
            checks.addAll(List.of(new CallbackCheck(), new TrafficCheck()));
        }
        checks.add(new MailboxCheck(services.get("relay")));
        return checks;
    }

    /// @param model as `PARLEY_MODEL` names it; "" for the usual one
    /// @param services those that can be tried, by the name that chooses them
    public static List<Check> all(String model, Map<String, Connection> services) {
        var checks = new ArrayList<Check>(
                List.of(new WorkspaceCheck(folder -> Files.getFileStore(folder).getUsableSpace()), new PortsCheck()));
        checks.addAll(ofWhatsApp(true, services));
        checks.add(new ModelCheck(model, services));
        return List.copyOf(checks);
    }
}
