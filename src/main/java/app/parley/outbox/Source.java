package app.parley.outbox;

import java.util.Locale;

/// Who wants something said.
public enum Source {
    AGENT,
    OPERATOR,
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
