package app.parley.knowledge.imports;

import java.util.Locale;

/// As what a file is taken in.
public enum ImportKind {
    /// Products, a line each.
    CATALOGUE,
    /// A text to look things up in.
    DOCUMENT,
    /// A text that says what the business promises.
    POLICY,
    /// A chat exported from WhatsApp.
    CHAT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
