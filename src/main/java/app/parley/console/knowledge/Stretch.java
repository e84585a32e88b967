package app.parley.console.knowledge;

import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.ItemKind;
import app.parley.desk.knowledge.ItemsWish;
import app.parley.desk.knowledge.KnowledgeDesk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of the list as the desk tells it.
///
/// @param next where the following one begins; null at the end
record Stretch(List<Row> rows, @Nullable String next, Counts counts) {
    Stretch {
        rows = List.copyOf(rows);
    }

    /// How much there is of everything.
    record Counts(long all, long stale, long gaps, long found) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /// Which list.
    record Wish(Tab tab, @Nullable ItemKind kind, String words) {}

    /// At least so many rows after that place, if there are.
    static Stretch read(KnowledgeDesk desk, FoundDesk waiting, Wish wish, @Nullable String after, int least) {
        var rows = new ArrayList<Row>();
        var next = after;
        Stretch part;
        do {
            part = part(desk, waiting, wish, next, Math.min(KnowledgeDesk.MOST, least - rows.size()));
            rows.addAll(part.rows());
            next = part.next();
        } while (next != null && rows.size() < least);
        return new Stretch(rows, next, part.counts());
    }

    private static Stretch part(KnowledgeDesk desk, FoundDesk waiting, Wish wish, @Nullable String after, int limit) {
        if (wish.tab() == Tab.FOUND) {
            var found = waiting.found(after, limit);
            return new Stretch(
                    found.found().stream().<Row>map(Row.Found::new).toList(), found.next(), counts(desk, waiting));
        }
        if (wish.tab() == Tab.GAPS) {
            var gaps = desk.gaps(after, limit);
            return new Stretch(
                    gaps.gaps().stream().<Row>map(Row.Question::new).toList(), gaps.next(), counts(desk, waiting));
        }
        var items = desk.list(new ItemsWish(wish.kind(), wish.tab() == Tab.STALE, wish.words(), after, limit));
        return new Stretch(
                items.lines().stream().<Row>map(Row.Item::new).toList(),
                items.next(),
                new Counts(items.all(), items.stale(), items.gaps(), waiting.waiting()));
    }

    private static Counts counts(KnowledgeDesk desk, FoundDesk waiting) {
        var all = desk.list(new ItemsWish(null, false, "", null, 1));
        return new Counts(all.all(), all.stale(), all.gaps(), waiting.waiting());
    }
}
