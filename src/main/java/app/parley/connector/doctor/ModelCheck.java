package app.parley.connector.doctor;

import app.parley.settings.Connection;
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
        return Tried.of(model, visit.setup().access(), "The language model's settings cannot be used: ");
    }
}
