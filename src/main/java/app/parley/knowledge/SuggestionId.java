package app.parley.knowledge;

import java.util.UUID;

/// Names one suggested entry.
public record SuggestionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
