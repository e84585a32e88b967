package app.parley.knowledge.imports;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.reader.Catalogue;
import app.parley.knowledge.reader.Column;
import app.parley.knowledge.reader.LeftOut;
import app.parley.knowledge.reader.ProductName;
import app.parley.storage.Transactions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts products where those of the same name are, so that a price list may come again and again. What a file has no
/// column for stays as it is known; what no longer stands in it stays too.
final class CatalogueImport {
    private static final int AT_ONCE = 100;
    private final Hand hand;
    private final Transactions transactions;
    private final Map<String, Known> known = new HashMap<>();

    CatalogueImport(Knowledge knowledge, Hand hand, Transactions transactions) {
        this.hand = hand;
        this.transactions = transactions;
        Everything.of(knowledge, Kind.PRODUCT, each -> known.putIfAbsent(key(each.item()), each));
    }

    Outcome take(Catalogue catalogue, String origin) {
        var tally = new Tally();
        tally.notes.add("Columns: " + String.join(", ", catalogue.heads()) + ".");
        if (!catalogue.ignored().isEmpty()) {
            tally.notes.add("Not read: " + String.join(", ", catalogue.ignored()) + ".");
        }
        tally.problems.addAll(catalogue.problems());
        var products = catalogue.products();
        for (int from = 0; from < products.size(); from += AT_ONCE) {
            var batch = products.subList(from, Math.min(products.size(), from + AT_ONCE));
            transactions.run(() -> batch.forEach(product -> put(product, catalogue, origin, tally)));
        }
        return tally.of(ImportKind.CATALOGUE);
    }

    private void put(Catalogue.Product product, Catalogue catalogue, String origin, Tally tally) {
        var before = known.get(key(product.item()));
        if (before == null) {
            hand.add(product.item().from(origin));
            tally.added++;
            return;
        }
        try {
            var now = over(before.item(), product.item(), catalogue);
            if (now.from(origin).equals(before.item().from(origin))) {
                tally.same++;
                return;
            }
            hand.change(before.id(), now.from(origin));
            tally.changed++;
        } catch (IllegalArgumentException e) {
            tally.problems.add(new LeftOut(product.line(), String.valueOf(e.getMessage())));
        }
    }

    private static KnowledgeItem over(KnowledgeItem before, KnowledgeItem now, Catalogue catalogue) {
        boolean priced = catalogue.columns().contains(Column.PRICE);
        boolean counted = catalogue.columns().contains(Column.STOCK);
        boolean varied =
                catalogue.columns().contains(Column.SIZE) || catalogue.columns().contains(Column.COLOUR);
        return new KnowledgeItem(
                Kind.PRODUCT,
                before.question(),
                before.answer(),
                now.name(),
                priced ? now.price() : before.price(),
                now.currency() == null ? before.currency() : now.currency(),
                counted ? now.stock() : before.stock(),
                or(now.link(), before.link()),
                before.title(),
                or(now.text(), before.text()),
                or(now.picture(), before.picture()),
                varied ? now.variants() : before.variants(),
                before.origin());
    }

    private static @Nullable String or(@Nullable String now, @Nullable String before) {
        return now == null ? before : now;
    }

    private static String key(KnowledgeItem product) {
        return ProductName.key(String.valueOf(product.name()));
    }
}
