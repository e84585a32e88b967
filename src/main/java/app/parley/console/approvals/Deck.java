package app.parley.console.approvals;

import app.parley.desk.approvals.QueueLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The cards in the order in which they lie before the person. What is new is put in behind the current one; nothing
/// that is shown ever moves by itself.
final class Deck {
    private final List<Row> rows = new ArrayList<>();
    private @Nullable UUID current;

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Optional<Row> current() {
        return find(current);
    }

    Optional<Row> find(@Nullable UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    int place(@Nullable UUID id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// The current card and the next ones that can be decided.
    List<UUID> ahead(int most) {
        int from = Math.max(0, place(current));
        var behind = rows.subList(Math.min(from, rows.size()), rows.size());
        return behind.stream()
                .filter(row -> row.waits() || row.id().equals(current))
                .limit(most)
                .map(Row::id)
                .toList();
    }

    /// The person moves on to this card: what is gone is cleared away.
    void go(UUID id) {
        if (place(id) >= 0) {
            current = id;
            rows.removeIf(row -> !row.waits() && !row.id().equals(id));
        }
    }

    /// The person moves on by one card; there is no next one to the last, unless only it is gone.
    void step(int by) {
        int from = place(current);
        for (int i = from + by; i >= 0 && i < rows.size(); i += by) {
            if (rows.get(i).waits()) {
                go(rows.get(i).id());
                return;
            }
        }
        if (current().filter(Row::waits).isEmpty()) {
            rows.removeIf(row -> !row.waits());
            current = rows.isEmpty()
                    ? null
                    : by > 0 ? rows.getLast().id() : rows.getFirst().id();
        }
    }

    /// Takes a card away, because the person decided it. If it was the current one, the next one is, or the first.
    void take(UUID id) {
        int place = place(id);
        if (place < 0) {
            return;
        }
        rows.remove(place);
        if (!id.equals(current)) {
            return;
        }
        current = null;
        var next = rows.subList(place, rows.size()).stream().filter(Row::waits).findFirst();
        next.or(() -> rows.stream().filter(Row::waits).findFirst()).ifPresent(row -> go(row.id()));
        if (current == null) {
            rows.clear(); // nothing is left but what is gone
        }
    }

    /// Puts a card back, behind the current one.
    void giveBack(Row row) {
        if (place(row.id()) < 0) {
            rows.add(place(current) + 1, row);
        } else {
            change(row.id(), old -> old.gone(row.gone()));
        }
        if (current == null) {
            current = row.id();
        }
    }

    /// Puts a card before the person.
    void bring(Row row) {
        rows.removeIf(other -> other.id().equals(row.id()));
        rows.add(Math.max(0, place(current)), row);
        go(row.id());
    }

    /// Puts a card off until all others have been seen.
    void later(UUID id) {
        var row = find(id);
        if (row.isPresent() && rows.size() > 1) {
            take(id);
            rows.add(row.get().putOff());
            current = current == null ? id : current;
        }
    }

    void change(UUID id, UnaryOperator<Row> change) {
        int place = place(id);
        if (place >= 0) {
            rows.set(place, change.apply(rows.get(place)));
        }
    }

    /// The person comes back after a while and finds everything in the desk's order again; what was put off stays last.
    void arrange(List<QueueLine> lines) {
        var order = lines.stream().map(QueueLine::draft).toList();
        rows.removeIf(row -> !row.waits());
        rows.sort(Comparator.comparing(Row::later)
                .thenComparing(row -> order.contains(row.id()) ? order.indexOf(row.id()) : order.size()));
        current = current()
                .map(Row::id)
                .orElse(rows.isEmpty() ? null : rows.getFirst().id());
    }

    /// Takes in what the desk says now.
    ///
    /// @param lines what waits, in the desk's order
    /// @param gone what is shown and no longer waits
    /// @param decided by this person a moment ago, whatever the desk said
    void merge(List<QueueLine> lines, Map<UUID, Gone> gone, Set<UUID> decided) {
        rows.replaceAll(row -> gone.containsKey(row.id()) ? row.gone(gone.get(row.id())) : row);
        var known = new HashSet<UUID>();
        rows.forEach(row -> known.add(row.id()));
        int from = place(current) + 1;
        int place = from;
        for (var line : lines) {
            if (known.contains(line.draft())) {
                change(line.draft(), row -> row.with(line));
                place = behind(line.draft(), place);
            } else if (!decided.contains(line.draft())) {
                rows.add(place++, Row.of(line));
            }
        }
        if (current == null) {
            current = rows.stream().filter(Row::waits).findFirst().map(Row::id).orElse(null);
        }
    }

    /// New cards go behind the one that is before them in the desk's order, if it lies behind the current one and was
    /// not put off.
    private int behind(UUID known, int place) {
        int at = place(known);
        return at >= place && !rows.get(at).later() ? at + 1 : place;
    }
}
