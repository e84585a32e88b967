package app.parley.console.inbox;

import app.parley.console.kit.Phase;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.ConversationList;
import app.parley.desk.inbox.Hits;
import app.parley.desk.inbox.ListWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The list of conversations: which are shown, in which order, and which of them is open.
final class ConversationsViewModel {
    static final int PAGE = 50;
    private static final int HITS = 20;
    private static final int NEAR_THE_END = 25;
    private static final int SHORTEST_SEARCH = 2;
    private static final Duration TYPING = Duration.ofMillis(150);
    private static final Duration SKELETON = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Surroundings around;
    private final Lines lines = new Lines();
    private final Renewal renewal;
    private final Sieve sieve = new Sieve();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.ASKED);
    private final Selection selection = new Selection();
    private Runnable stopTyping = () -> {};
    private int question;
    private boolean listAnswered;
    private boolean hitsAnswered;
    private boolean paging;
    private boolean renewing;
    private boolean renewAgain;
    private @Nullable String next;
    private @Nullable ConversationLine end;

    ConversationsViewModel(Surroundings around) {
        this.around = around;
        this.renewal = new Renewal(around, this::take);
        sieve.onChange(this::load);
        words.subscribe((_, typed) -> {
            stopTyping.run();
            if (typed.isBlank()) {
                load();
            } else {
                stopTyping = around.background().after(TYPING, this::load);
            }
        });
    }

    Rows rows() {
        return lines.rows();
    }

    Sieve sieve() {
        return sieve;
    }

    /// What is typed into the search.
    StringProperty wordsProperty() {
        return words;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ListRow> selectedProperty() {
        return selection.rowProperty();
    }

    /// What is to be seen beside the list.
    ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return selection.placeProperty();
    }

    /// The open conversation as it is now.
    ReadOnlyObjectProperty<@Nullable ConversationLine> openProperty() {
        return selection.openProperty();
    }

    boolean searching() {
        return !words.get().isBlank();
    }

    /// Where a row stands now; -1 if it is gone.
    int indexOf(ListRow row) {
        return lines.indexOf(row);
    }

    int indexOfSelected() {
        return lines.indexOf(selection.rowProperty().get());
    }

    /// Names that conversations are assigned to, as far as the list shows them.
    List<String> people() {
        return lines.all()
                .map(ConversationLine::assignedTo)
                .filter(name -> name != null && !name.isEmpty())
                .distinct()
                .sorted()
                .limit(6)
                .toList();
    }

    /// Asks for the list from its beginning.
    void load() {
        stopTyping.run();
        int asked = ++question;
        boolean search = words.get().strip().length() >= SHORTEST_SEARCH;
        listAnswered = false;
        hitsAnswered = !search;
        paging = false;
        renewing = false;
        selection.forgetGuests();
        renewal.hold();
        if (phase.get() != Phase.SHOWN) {
            phase.set(Phase.ASKED);
        }
        around.background().after(SKELETON, () -> {
            if (asked == question && !listAnswered && phase.get() != Phase.FAILED) {
                phase.set(Phase.WAITING);
            }
        });
        var wish = wish(null);
        around.background()
                .run(() -> around.desk().list(wish), page -> first(asked, page), failure -> failed(asked, failure));
        if (search) {
            var typed = words.get();
            around.background()
                    .run(
                            () -> around.desk().search(typed, null, HITS),
                            hits -> found(asked, hits),
                            failure -> failed(asked, failure));
        }
    }

    private ListWish wish(@Nullable String after) {
        return sieve.wish(around.person(), searching() ? words.get() : null, after, PAGE);
    }

    private void first(int asked, ConversationList page) {
        if (asked != question) {
            return;
        }
        listAnswered = true;
        next = page.next();
        end = page.lines().isEmpty() ? null : page.lines().getLast();
        var hits = List.copyOf(rows().subList(lines.size(), rows().size()));
        rows().together(() -> {
            lines.replace(page.lines());
            if (hitsAnswered && searching()) {
                rows().addAll(hits);
            }
        });
        page.lines().forEach(this::seen);
        settle();
        renewal.release();
    }

    private void found(int asked, Hits hits) {
        if (asked == question) {
            hitsAnswered = true;
            lines.found(hits.hits());
            settle();
        }
    }

    private void settle() {
        if (!rows().isEmpty() && listAnswered) {
            phase.set(Phase.SHOWN);
        } else if (listAnswered && hitsAnswered) {
            phase.set(Phase.EMPTY);
        }
    }

    private void failed(int asked, Exception failure) {
        if (asked != question) {
            return;
        }
        question++;
        rows().together(() -> lines.replace(List.of()));
        phase.set(Phase.FAILED);
        around.notices().problem("inbox.list.unreadable", failure);
        renewal.release();
    }

    /// The reader has come as far as this row.
    void seenUpTo(int row) {
        if (paging || next == null || !listAnswered || row < lines.size() - NEAR_THE_END) {
            return;
        }
        paging = true;
        int asked = question;
        var wish = wish(next);
        renewal.hold();
        around.background().run(() -> around.desk().list(wish), page -> further(asked, page), failure -> {
            around.notices().problem("inbox.list.unreadable", failure);
            renewal.release();
            around.background().after(PATIENCE, () -> paging = asked != question && paging);
        });
    }

    private void further(int asked, ConversationList page) {
        if (asked != question) {
            return;
        }
        paging = false;
        next = page.next();
        end = page.lines().isEmpty() ? end : page.lines().getLast();
        rows().together(() -> page.lines().forEach(lines::put));
        page.lines().forEach(this::seen);
        renewal.release();
    }

    /// Shows what a row stands for.
    void select(@Nullable ListRow row) {
        var before = selection.openProperty().get();
        var to = row == null ? null : row.place();
        boolean same = before != null && to != null && before.id().equals(to.conversation());
        if (row instanceof ListRow.Chat(var line)) {
            selection.put(row, line);
        } else {
            selection.put(row, same ? before : to == null ? null : lines.get(to.conversation()));
        }
        if (row instanceof ListRow.Found && to != null && !same) {
            renewal.ask(List.of(to.conversation()));
        }
        if (before != null && !same) {
            letGo(before.id());
        }
    }

    /// What stayed only because it was open leaves.
    private void letGo(UUID conversation) {
        var line = lines.get(conversation);
        if (line != null && !belongs(line)) {
            rows().together(() -> lines.drop(conversation));
            settle();
        }
    }

    /// Goes so many rows down, or up if it is less than nothing.
    void move(int by) {
        int to = Math.clamp((long) indexOfSelected() + by, 0, Math.max(0, rows().size() - 1));
        if (indexOfSelected() < 0) {
            to = 0;
        }
        if (to < rows().size() && rows().get(to) instanceof ListRow.FoundTitle) {
            to = Math.clamp((long) to + Integer.signum(by), 0, rows().size() - 1);
        }
        if (to < rows().size() && to != indexOfSelected() && rows().get(to).place() != null) {
            select(rows().get(to));
        }
    }

    /// Opens a conversation wherever it stands, and shows it in the list even if it would not be there.
    void open(UUID conversation) {
        if (searching()) {
            words.set("");
        }
        var line = lines.get(conversation);
        if (line != null) {
            select(new ListRow.Chat(line));
            return;
        }
        selection.invite(conversation);
        renewal.ask(List.of(conversation));
    }

    /// Goes on to the next conversation once this one is done with, if it is still open.
    void passOn(UUID done) {
        var line = selection.openProperty().get();
        int at = lines.indexOf(done);
        if (line == null || !line.id().equals(done) || at < 0) {
            return;
        }
        if (at + 1 < lines.size()) {
            select(new ListRow.Chat(lines.at(at + 1)));
        } else {
            select(at == 0 ? null : new ListRow.Chat(lines.at(at - 1)));
        }
    }

    /// Something has changed about these conversations and contacts.
    void heard(Set<UUID> conversations, Set<UUID> contacts) {
        var all = new HashSet<>(conversations);
        if (!contacts.isEmpty()) {
            lines.all().filter(line -> contacts.contains(line.contact())).forEach(line -> all.add(line.id()));
            var line = selection.openProperty().get();
            if (line != null && contacts.contains(line.contact())) {
                all.add(line.id());
            }
        }
        renewal.ask(all);
        if (searching()) {
            renew();
        }
    }

    /// Asks for the first stretch again and keeps the rest.
    void renew() {
        if (renewing || !listAnswered) {
            renewAgain = renewing;
            return;
        }
        renewing = true;
        renewAgain = false;
        int asked = question;
        var wish = wish(null);
        renewal.hold();
        around.background().run(() -> around.desk().list(wish), page -> renewed(asked, page), failure -> {
            renewing = false;
            around.notices().problem("inbox.list.unreadable", failure);
            renewal.release();
        });
    }

    private void renewed(int asked, ConversationList page) {
        if (asked != question) {
            return;
        }
        renewing = false;
        boolean whole = page.next() == null;
        lines.renew(page.lines(), whole, line -> selection.isOpen(line.id()));
        page.lines().forEach(this::seen);
        settle();
        renewal.release();
        if (renewAgain) {
            renew();
        }
    }

    /// Takes over how conversations are now, as after a wish of the person's.
    void take(ConversationLine line) {
        take(List.of(line.id()), List.of(line));
    }

    private void take(List<UUID> asked, List<ConversationLine> now) {
        var missing = new ArrayList<>(asked);
        rows().together(() -> {
            for (var line : now) {
                missing.remove(line.id());
                if (belongs(line)) {
                    lines.put(line);
                } else {
                    lines.drop(line.id());
                }
            }
            missing.forEach(lines::drop);
        });
        now.forEach(this::seen);
        if (phase.get() == Phase.SHOWN || phase.get() == Phase.EMPTY) {
            phase.set(rows().isEmpty() ? Phase.EMPTY : Phase.SHOWN);
        }
    }

    private void seen(ConversationLine line) {
        selection.seen(line, lines.get(line.id()) != null && indexOfSelected() < 0);
    }

    /// A conversation that is open stays where it is, for nothing shall vanish while it is read.
    private boolean belongs(ConversationLine line) {
        if (selection.isOpen(line.id()) && lines.get(line.id()) != null || selection.isGuest(line.id())) {
            return true;
        }
        if (searching()) {
            return lines.get(line.id()) != null;
        }
        boolean within = next == null || end == null || Order.NEWEST_FIRST.compare(line, end) <= 0;
        return within && sieve.lets(line, around.person(), around.now());
    }

    /// Time has passed: what fell asleep or woke by it moves.
    void tick() {
        if (!searching() && listAnswered) {
            var now = around.now();
            var gone = lines.all()
                    .filter(line -> !selection.isOpen(line.id()) && !sieve.lets(line, around.person(), now))
                    .map(ConversationLine::id)
                    .toList();
            lines.together(gone, lines::drop);
            renew();
        }
    }
}
