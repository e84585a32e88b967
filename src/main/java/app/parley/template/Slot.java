package app.parley.template;

import java.util.Locale;
import java.util.Optional;

/// A place in a template that is filled anew each time.
///
/// @param name the variable's name or number; of a button its place among the buttons, from 0
public record Slot(Part part, String name) {

    /// As it is kept: `body:first_name`.
    public String key() {
        return part.word() + ":" + name;
    }

    public static Optional<Slot> parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var word = key.substring(0, colon);
        for (var part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(new Slot(part, key.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }

    /// Numbered rather than named.
    boolean isNumbered() {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
