package app.parley.knowledge;

import java.util.Locale;

/// What sort of thing the business knows.
public enum Kind {
    /// A question with its answer.
    ENTRY,
    /// Something that is sold.
    PRODUCT,
    /// A text to look things up in.
    DOCUMENT,
    /// A text that says what the business promises and what it does not.
    POLICY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such kind
    public static Kind of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind: must be entry, product, document or policy");
    }
}
