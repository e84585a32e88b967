package app.parley.agent;

import app.parley.conversation.ConversationId;
import app.parley.template.Category;
import org.jspecify.annotations.Nullable;

/// What should be written, in several wordings.
///
/// @param wish what it should say or be like; "" only if there are words to put otherwise
/// @param words what stands already and is put otherwise; null if nothing does
/// @param count how many wordings are wanted, 1 to 5
/// @param operator the language in which their differences are told, BCP 47
public record VariantWish(
        Reader reader, String wish, @Nullable String words, int count, String operator) {
    public static final int MOST = 5;

    /// Characters of a wish.
    public static final int LONGEST = 2_000;

    /// Characters of the words that stand: WhatsApp takes no longer text.
    public static final int LONGEST_WORDS = 4_096;

    /// Who will read it.
    public sealed interface Reader {
        /// The contact of a conversation.
        record One(ConversationId conversation) implements Reader {}

        /// Everybody a template goes to.
        ///
        /// @param language as Meta writes it: `es` or `pt_BR`
        record Many(Category category, String language) implements Reader {}
    }

    public VariantWish {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " wordings: " + count);
        }
        if (wish.isBlank() && (words == null || words.isBlank())) {
            throw new IllegalArgumentException("neither a wish nor words");
        }
    }

    /// All that was asked for, to look up what is known about it.
    String about() {
        return words == null ? wish : (wish + "\n" + words).strip();
    }
}
