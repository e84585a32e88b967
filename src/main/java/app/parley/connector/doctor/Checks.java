package app.parley.connector.doctor;

import app.parley.settings.Connection;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Every check, in the order in which a first failure explains the later ones.
public final class Checks {
    private Checks() {}

    /// @param model as `PARLEY_MODEL` names it; "" for the usual one
    /// @param services those that can be tried, by the name that chooses them
    public static List<Check> all(String model, Map<String, Connection> services) {
        return List.of(
                new WorkspaceCheck(folder -> Files.getFileStore(folder).getUsableSpace()),
                new PortsCheck(),
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
                new VerifyTokenCheck(),
                new CallbackCheck(),
                new TrafficCheck(),
                new MailboxCheck(services.get("relay")),
                new ModelCheck(model, services));
    }
}
