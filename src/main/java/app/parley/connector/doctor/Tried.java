package app.parley.connector.doctor;

import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Connection.Trial;
import java.util.List;
import java.util.Map;

/// What comes of trying a service.
final class Tried {
    private Tried() {}

    /// @param unusable how to begin where the settings make no sense at all
    static List<Finding> of(Connection service, Map<Access, String> access, String unusable) {
        var flaws = service.flaws(access);
        if (!flaws.isEmpty()) {
            return flaws.stream()
                    .map(flaw -> Finding.fail(flaw.access().variable() + ": " + flaw.why()))
                    .toList();
        }
        try {
            return List.of(
                    switch (service.test(access)) {
                        case Trial.Works(var found, var concern) ->
                            concern.isEmpty()
                                    ? Finding.ok("It answers: " + String.join(", ", found) + ".")
                                    : Finding.warn(concern);
                        case Trial.Fails(var why) -> Finding.fail(why);
                    });
        } catch (IllegalArgumentException e) { // an address that comes from a variable alone
            return List.of(Finding.fail(unusable + e.getMessage()));
        }
    }
}
