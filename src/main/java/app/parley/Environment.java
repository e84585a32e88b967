package app.parley;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Environment variables; an empty one counts as not there.
record Environment(Map<String, String> variables) {

    @Nullable
    String text(String name) {
        var text = variables.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String or(String name, String usual) {
        var text = text(name);
        return text == null ? usual : text;
    }

    String needed(String name) {
        var text = text(name);
        if (text == null) {
            throw new SettingsException(name + " is missing.");
        }
        return text;
    }

    int number(String name, int usual) {
        return number(name).orElse(usual);
    }

    Optional<Integer> number(String name) {
        var text = text(name);
        try {
            return text == null ? Optional.empty() : Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new SettingsException(name + " must be a whole number.");
        }
    }

    /// Shows no values: some are secrets.
    @Override
    public String toString() {
        return variables.size() + " variables";
    }
}
