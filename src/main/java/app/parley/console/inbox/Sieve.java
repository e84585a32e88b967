package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which conversations the list shows: one list, and what must be so besides.
final class Sieve {
    /// What narrows a list.
    static final List<Filter> NARROWING =
            List.of(Filter.UNREAD, Filter.DRAFT_WAITING, Filter.MINE, Filter.UNASSIGNED, Filter.WITH_PERSON);

    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.OPEN);
    private final ObjectProperty<Set<Filter>> also = new SimpleObjectProperty<>(Set.of());

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    ObjectProperty<Set<Filter>> alsoProperty() {
        return also;
    }

    void onChange(Runnable task) {
        filter.subscribe((_, _) -> task.run());
        also.subscribe((_, _) -> task.run());
    }

    /// Open conversations, whatever else they are.
    void open() {
        also.set(Set.of());
        filter.set(Filter.OPEN);
    }

    boolean lets(ConversationLine line, String person, Instant now) {
        return Fit.in(filter.get(), line, person, now)
                && also.get().stream().allMatch(one -> Fit.in(one, line, person, now));
    }

    ListWish wish(String person, @Nullable String words, @Nullable String after, int limit) {
        return new ListWish(filter.get(), also.get(), person, words, after, limit);
    }
}
