package app.parley.knowledge.imports;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.reader.Document;
import app.parley.knowledge.reader.ProductName;
import app.parley.storage.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts a text where the one of the same title is. One that is longer than an item may be becomes several, numbered.
final class TextImport {
    private static final int LONGEST_PART = 190_000;
    private final Kind kind;
    private final Hand hand;
    private final Transactions transactions;
    private final Map<String, Known> known = new HashMap<>();

    TextImport(Kind kind, Knowledge knowledge, Hand hand, Transactions transactions) {
        this.kind = kind;
        this.hand = hand;
        this.transactions = transactions;
        Everything.of(knowledge, kind, each -> known.putIfAbsent(key(each.item()), each));
    }

    Outcome take(Document document, String origin) {
        var tally = new Tally();
        var parts = parts(document.text());
        tally.notes.add("Title: " + document.title() + ".");
        if (parts.size() > 1) {
            tally.notes.add("It is long, and so kept in " + parts.size() + " parts.");
        }
        transactions.run(() -> {
            for (int part = 0; part < parts.size(); part++) {
                put(item(title(document, part), parts.get(part), origin), tally);
            }
            removeRest(document, parts.size(), origin, tally);
        });
        return tally.of(kind == Kind.POLICY ? ImportKind.POLICY : ImportKind.DOCUMENT);
    }

    private void put(KnowledgeItem item, Tally tally) {
        var before = known.get(key(item));
        if (before == null) {
            hand.add(item);
            tally.added++;
        } else if (String.valueOf(item.text()).equals(before.item().text())) {
            tally.same++;
        } else {
            hand.change(before.id(), item);
            tally.changed++;
        }
    }

    private void removeRest(Document document, int parts, String origin, Tally tally) {
        int part = Math.max(1, parts);
        for (var left = known.get(ProductName.key(title(document, part)));
                left != null && origin.equals(left.item().origin());
                left = known.get(ProductName.key(title(document, ++part)))) {
            hand.remove(left.id());
            tally.removed++;
        }
    }

    private KnowledgeItem item(String title, String text, String origin) {
        var item = kind == Kind.POLICY ? KnowledgeItem.policy(title, text) : KnowledgeItem.document(title, text);
        return item.from(origin);
    }

    private static String title(Document document, int part) {
        return part == 0 ? document.title() : document.title() + " (" + (part + 1) + ")";
    }

    /// Ends a part between paragraphs where it can.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > LONGEST_PART) {
            int cut = Math.max(rest.lastIndexOf("\n\n", LONGEST_PART), rest.lastIndexOf('\n', LONGEST_PART));
            int at = cut > LONGEST_PART / 2 ? cut : within(rest);
            parts.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        parts.add(rest);
        return parts;
    }

    private static int within(String text) {
        int gap = text.lastIndexOf(' ', LONGEST_PART);
        if (gap > LONGEST_PART / 2) {
            return gap;
        }
        return Character.isLowSurrogate(text.charAt(LONGEST_PART)) ? LONGEST_PART - 1 : LONGEST_PART;
    }

    private static String key(KnowledgeItem item) {
        return ProductName.key(String.valueOf(item.title()));
    }
}
