package app.parley.outbox;

import java.util.Locale;

/// Who wants something said.
public enum Source {
    AGENT,
    OPERATOR,
    /// The business's own standing words, as that it is closed: nobody has read what they follow.
    NOTICE,
    API,
    FLOW,
    CAMPAIGN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Source of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
