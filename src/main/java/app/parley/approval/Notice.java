package app.parley.approval;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What is said once in a conversation when an answer goes out alone: that it is automated (Regulation (EU) 2024/1689,
/// Article 50), in the customer's language.
final class Notice {
    private static final int LONGEST_TEXT = 4096;

    private Notice() {}

    /// The text with the notice under it, or without if there is no room.
    static String under(String text, @Nullable String language) {
        var bundle = ResourceBundle.getBundle(
                "app.parley.approval.notice",
                Locale.forLanguageTag(language == null ? "en" : language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var told = text + "\n\n" + bundle.getString("automated");
        return told.codePointCount(0, told.length()) <= LONGEST_TEXT ? told : text;
    }
}
