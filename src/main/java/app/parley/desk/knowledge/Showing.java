package app.parley.desk.knowledge;

import app.parley.knowledge.Doubt;
import app.parley.knowledge.Gaps;
import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Passage;
import app.parley.knowledge.Shelved;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is known, as the screen shows it.
final class Showing {
    /// Less than this is chance.
    private static final double FAR = 0.25;

    private Showing() {}

    static ItemLine line(Shelved item, @Nullable Doubt doubt) {
        return new ItemLine(
                item.id().value(),
                kind(item.kind()),
                item.heading(),
                item.words(),
                item.price() == null ? null : plain(item.price()).toPlainString(),
                item.currency(),
                item.stock() == null ? null : item.stock().longValue(),
                item.changedAt(),
                item.usedAt(),
                item.uses(),
                staleness(doubt));
    }

    static @Nullable Staleness staleness(@Nullable Doubt doubt) {
        return doubt == null ? null : Staleness.valueOf(doubt.name());
    }

    static ItemWords words(KnowledgeItem item) {
        return new ItemWords(
                kind(item.kind()),
                text(item.question()),
                text(item.answer()),
                text(item.name()),
                price(item.price()),
                text(item.currency()),
                item.stock() == null ? "" : item.stock().toString(),
                text(item.link()),
                text(item.title()),
                text(item.text()));
    }

    /// Three decimals could be taken for thousands when they are read again.
    private static String price(@Nullable BigDecimal price) {
        if (price == null) {
            return "";
        }
        var plain = plain(price);
        return (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    /// With two decimals or more, and no zeros after those.
    private static BigDecimal plain(BigDecimal price) {
        var least = price.stripTrailingZeros();
        return least.setScale(Math.max(2, least.scale()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static PassageShown passage(Passage passage) {
        var fit = passage.score() >= Gaps.SURE ? Fit.ANSWERS : passage.score() >= FAR ? Fit.UNSURE : Fit.FAR;
        return new PassageShown(
                passage.id().value(), kind(passage.kind()), passage.question(), passage.quote(), passage.score(), fit);
    }

    private static ItemKind kind(Kind kind) {
        return ItemKind.valueOf(kind.name());
    }
}
