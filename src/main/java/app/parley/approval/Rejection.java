package app.parley.approval;

import java.util.Locale;

/// Why a person refuses a draft, in the order of the keys 1 to 8.
public enum Rejection {
    WRONG_FACT,
    INVENTED,
    UNSAFE,
    PRIVATE,
    WRONG_TONE,
    WRONG_LANGUAGE,
    NEEDS_PERSON,
    OTHER;

    /// Whether the agent loses its autonomy for such drafts at once.
    public boolean isSevere() {
        return this == INVENTED || this == UNSAFE || this == PRIVATE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for any other word
    public static Rejection of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
