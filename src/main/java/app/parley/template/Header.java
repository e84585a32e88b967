package app.parley.template;

import org.jspecify.annotations.Nullable;

/// What stands above a template's text.
///
/// @param format Meta's word: `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`, or something newer
/// @param text the words of a `TEXT`; null otherwise
public record Header(String format, @Nullable String text) {
    public static final String TEXT = "TEXT";

    public static Header words(String text) {
        return new Header(TEXT, text);
    }

    public boolean isWords() {
        return format.equals(TEXT);
    }
}
