package app.parley.template;

import java.util.Arrays;
import java.util.Locale;

/// What Meta holds a template to be for. It decides the price, and whether consent is needed.
public enum Category {
    UTILITY,
    MARKETING,
    AUTHENTICATION,
    /// A word of Meta's that is newer than this program.
    OTHER;

    public static Category of(String word) {
        return Arrays.stream(values())
                .filter(category -> category.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(OTHER);
    }
}
