package app.parley.connector.doctor;

import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Connection.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whether the language model that was chosen answers.
final class ModelCheck implements Check {
    private final String chosen;
    private final Map<String, Connection> models;

    /// @param chosen as `PARLEY_MODEL` names it; "" for the usual one
    /// @param models those that can be tried, by the name that chooses them
    ModelCheck(String chosen, Map<String, Connection> models) {
        this.chosen = chosen.isBlank() ? "offline" : chosen.strip().toLowerCase(Locale.ROOT);
        this.models = Map.copyOf(models);
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public List<Finding> run(Visit visit) {
        if (chosen.equals("offline")) {
            return List.of(Finding.ok("Parley's own offline model drafts."));
        }
        var model = models.get(chosen);
        if (model == null) {
            return List.of(Finding.fail("PARLEY_MODEL must be offline, gemini or openai."));
        }
        var access = visit.setup().access();
        var flaws = model.flaws(access);
        if (!flaws.isEmpty()) {
            return flaws.stream()
                    .map(flaw -> Finding.fail(flaw.access().variable() + ": " + flaw.why()))
                    .toList();
        }
        return List.of(tried(model, access));
    }

    private static Finding tried(Connection model, Map<Access, String> access) {
        try {
            return switch (model.test(access)) {
                case Trial.Works(var found, var concern) ->
                    concern.isEmpty()
                            ? Finding.ok("It answers: " + String.join(", ", found) + ".")
                            : Finding.warn(concern);
                case Trial.Fails(var why) -> Finding.fail(why);
            };
        } catch (IllegalArgumentException e) { // an address that comes from a variable alone
            return Finding.fail("The language model's settings cannot be used: " + e.getMessage());
        }
    }
}
