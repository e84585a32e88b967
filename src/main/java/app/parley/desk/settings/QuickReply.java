package app.parley.desk.settings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that is often given, found by a short word after `/`.
///
/// @param word without the slash and without blanks
/// @param text `{name}` stands for the contact's name
/// @param picture a file that goes with it
public record QuickReply(String word, String text, @Nullable UUID picture) {

    /// One without a picture.
    public QuickReply(String word, String text) {
        this(word, text, null);
    }
}
