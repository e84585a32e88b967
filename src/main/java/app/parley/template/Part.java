package app.parley.template;

import java.util.Locale;

/// Where in a template a variable stands.
public enum Part {
    HEADER,
    BODY,
    BUTTON;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
