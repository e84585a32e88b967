package app.parley.approval.learning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something a person does to the words of a draft.
///
/// @param language of the draft, the first subtag of BCP 47; "und" if it is not known
/// @param said what the draft says; "" where something is added, and of emoji
/// @param wanted what stands in its place; "" where something is left out
public record Habit(Kind kind, String language, String said, String wanted) {
    public enum Kind {
        REPLACE,
        /// Something is put before the text.
        OPENING,
        /// Something is put under the text.
        ENDING,
        LEAVE_OUT,
        /// Every emoji is left out.
        NO_EMOJI;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException for any other word
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Whether both are the same but for capitals and the room around.
    boolean isLike(Habit other) {
        return kind == other.kind
                && language.equals(other.language)
                && said.strip().equalsIgnoreCase(other.said.strip())
                && wanted.strip().equalsIgnoreCase(other.wanted.strip());
    }

    /// The first subtag of a language.
    public static String primary(@Nullable String language) {
        var first = language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return first.matches("[a-z]{2,3}") ? first : "und";
    }
}
