package app.parley.desk.wording;

import app.parley.agent.VariantWish;
import app.parley.agent.Variants;
import app.parley.agent.Worded;
import app.parley.conversation.ConversationId;
import app.parley.desk.Typed;
import app.parley.template.Category;
import app.parley.template.Composition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The desk on the content agent of this process.
public final class LocalWordingDesk implements WordingDesk {
    private static final int COUNT = 3;
    private final Variants variants;

    public LocalWordingDesk(Variants variants) {
        this.variants = variants;
    }

    @Override
    public Wordings toOne(UUID conversation, String wish, String words, String operator) {
        return asked(new VariantWish.Reader.One(new ConversationId(conversation)), wish, words, operator);
    }

    @Override
    public Wordings toMany(String category, String language, String wish, String words, String operator) {
        if (!Composition.isLanguage(language)) {
            return new Wordings.None("Say first in which language it is, as es or pt_BR.");
        }
        return asked(new VariantWish.Reader.Many(Category.of(category), language), wish, words, operator);
    }

    private Wordings asked(VariantWish.Reader reader, String wish, String words, String operator) {
        var wanted = Typed.words(wish);
        var standing = Typed.words(words);
        if (wanted == null && standing == null) {
            return new Wordings.None("Say what should be written.");
        }
        if (length(wanted) > VariantWish.LONGEST || length(standing) > VariantWish.LONGEST_WORDS) {
            return new Wordings.None("The text is far too long for one message.");
        }
        var asked = new VariantWish(reader, wanted == null ? "" : wanted, standing, COUNT, operator);
        try {
            return switch (variants.write(asked)) {
                case Worded.Some(var written) ->
                    new Wordings.Some(written.stream()
                            .map(one -> new WordingShown(one.difference(), one.text(), one.objections()))
                            .toList());
                case Worded.None(var why) -> new Wordings.None(why);
            };
        } catch (IllegalArgumentException e) {
            return new Wordings.None("This conversation is gone.");
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
