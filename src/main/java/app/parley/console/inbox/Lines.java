package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conversations of the list in their order, and below them what was found in messages.
final class Lines {
    private final Rows rows = new Rows();
    private final Map<UUID, ConversationLine> known = new HashMap<>();

    Rows rows() {
        return rows;
    }

    int size() {
        return known.size();
    }

    @Nullable
    ConversationLine get(UUID conversation) {
        return known.get(conversation);
    }

    Stream<ConversationLine> all() {
        return known.values().stream();
    }

    ConversationLine at(int index) {
        if (rows.get(index) instanceof ListRow.Chat(var line)) {
            return line;
        }
        throw new IndexOutOfBoundsException(index);
    }

    /// These and no others.
    void replace(List<ConversationLine> lines) {
        rows.together(() -> {
            known.clear();
            rows.clear();
            lines.forEach(this::put);
        });
    }

    /// Puts a conversation where it belongs now, in place of how it was.
    void put(ConversationLine line) {
        var before = known.put(line.id(), line);
        int from = before == null ? -1 : place(before, known.size());
        if (before != null && Order.NEWEST_FIRST.compare(before, line) == 0) {
            rows.set(from, new ListRow.Chat(line));
            return;
        }
        if (from >= 0) {
            rows.remove(from);
        }
        rows.add(-place(line, known.size() - 1) - 1, new ListRow.Chat(line));
    }

    void drop(UUID conversation) {
        var line = known.get(conversation);
        if (line != null) {
            rows.remove(place(line, known.size()));
            known.remove(conversation);
        }
    }

    void dropIf(Predicate<ConversationLine> unwanted) {
        List.copyOf(known.values()).stream().filter(unwanted).forEach(line -> drop(line.id()));
    }

    /// Takes a stretch of the list as it is now: what stood in it and is not there any more leaves, unless it may stay.
    ///
    /// @param whole there is nothing below it
    void renew(List<ConversationLine> stretch, boolean whole, Predicate<ConversationLine> stays) {
        var ids = new HashSet<UUID>();
        stretch.forEach(line -> ids.add(line.id()));
        rows.together(() -> {
            dropIf(line -> !ids.contains(line.id())
                    && !stays.test(line)
                    && (whole || Order.NEWEST_FIRST.compare(line, stretch.getLast()) < 0));
            stretch.forEach(this::put);
        });
    }

    void found(List<Hit> hits) {
        rows.together(() -> {
            rows.remove(known.size(), rows.size());
            if (!hits.isEmpty()) {
                rows.add(new ListRow.FoundTitle());
                hits.forEach(hit -> rows.add(new ListRow.Found(hit)));
            }
        });
    }

    void together(Collection<UUID> ids, Consumer<UUID> change) {
        rows.together(() -> ids.forEach(change));
    }

    /// Where a row stands now; -1 if it is gone.
    int indexOf(@Nullable ListRow row) {
        return switch (row) {
            case null -> -1;
            case ListRow.Chat(var line) -> indexOf(line.id());
            case ListRow.FoundTitle title -> below(title);
            case ListRow.Found found -> below(found);
        };
    }

    int indexOf(UUID conversation) {
        var line = known.get(conversation);
        return line == null ? -1 : place(line, known.size());
    }

    private int below(ListRow row) {
        for (int i = known.size(); i < rows.size(); i++) {
            if (rows.get(i).isSame(row)) {
                return i;
            }
        }
        return -1;
    }

    /// Where it stands among the first so many, or as `-(where it would stand) - 1`.
    private int place(ConversationLine line, int among) {
        int low = 0;
        int high = among - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Order.NEWEST_FIRST.compare(at(middle), line);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
