package app.parley.connector.api;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what the business is to know from what a caller sent.
final class KnowledgeWish {
    private static final int MOST_VARIANTS = 200;
    private static final int SHORT = 200;
    private final Fields fields;

    KnowledgeWish(Fields fields) {
        this.fields = fields;
    }

    KnowledgeItem item() {
        var kind = fields.oneOf(Kind.class, "kind")
                .orElseThrow(() -> fields.refused("kind", "is one of " + Named.words(Kind.class)));
        return made(kind, null);
    }

    /// The item with what was sent in place of what was known; what was left out stays.
    KnowledgeItem over(KnowledgeItem before) {
        if (!fields.oneOf(Kind.class, "kind").orElse(before.kind()).equals(before.kind())) {
            throw fields.refused("kind", "stays what it is");
        }
        return made(before.kind(), before);
    }

    private KnowledgeItem made(Kind kind, @Nullable KnowledgeItem before) {
        try {
            return new KnowledgeItem(
                    kind,
                    text("question", before == null ? null : before.question()),
                    text("answer", before == null ? null : before.answer()),
                    text("name", before == null ? null : before.name()),
                    fields.has("price") ? fields.number("price").orElse(null) : before == null ? null : before.price(),
                    text("currency", before == null ? null : before.currency()),
                    fields.has("stock")
                            ? fields.whole("stock", 0, Integer.MAX_VALUE).orElse(null)
                            : before == null ? null : before.stock(),
                    text("link", before == null ? null : before.link()),
                    text("title", before == null ? null : before.title()),
                    text("text", before == null ? null : before.text()),
                    text("picture", before == null ? null : before.picture()),
                    fields.has("variants") || before == null ? variants() : before.variants(),
                    before == null ? null : before.origin());
        } catch (IllegalArgumentException e) {
            throw Problem.UNPROCESSABLE.because("The item does not fit: " + e.getMessage() + ".");
        }
    }

    private List<Variant> variants() {
        return fields.objects("variants", MOST_VARIANTS).stream()
                .map(each -> new Variant(
                        each.text("size", SHORT).orElse(null),
                        each.text("colour", SHORT).orElse(null),
                        each.number("price").orElse(null),
                        each.whole("stock", 0, Integer.MAX_VALUE).orElse(null)))
                .toList();
    }

    private @Nullable String text(String name, @Nullable String before) {
        return fields.has(name) ? fields.text(name, Body.LIMIT).orElse(null) : before;
    }
}
