package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.DraftCard;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The queue as it lies before the person: in order, read ahead, and always in agreement with the desk.
final class QueueModel {
    private static final int AHEAD = 4;
    private static final Duration SKELETON = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApprovalsDesk desk;
    private final Background background;
    private final Notices notices;
    private final KeyGuard guard;
    private final LongFunction<Set<UUID>> decidedSince;
    private final Deck deck = new Deck();
    private final Cards cards;
    private final QueueReading reading;
    private final Map<UUID, String> written = new HashMap<>();
    private final Map<UUID, String> refusals = new HashMap<>();
    private final Runnable stopListening;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();
    private boolean opened;
    private boolean failing;
    private boolean outOfOrder;
    private boolean covered;

    /// @param decidedSince what was decided here since a reading of that number began
    QueueModel(
            ApprovalsDesk desk,
            Background background,
            Notices notices,
            KeyGuard guard,
            LongFunction<Set<UUID>> decidedSince) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.guard = guard;
        this.decidedSince = decidedSince;
        cards = new Cards(desk, background);
        reading = new QueueReading(desk, background, this::asks, this::take, this::unreadable);
        var refresh = background.throttled(this::refresh);
        stopListening = desk.listen(_ -> refresh.run());
    }

    ObservableList<Row> rows() {
        return shownRows;
    }

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Nullable
    Shown shown() {
        return shown.get();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyLongProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Reads the queue for the first time.
    void open() {
        if (!opened) {
            opened = true;
            read();
        }
    }

    /// Reads it again after it could not be read.
    void retry() {
        phase.set(Phase.LOADING);
        read();
    }

    /// The person was away: what they find is in the desk's order again.
    void arrange() {
        outOfOrder = true;
        refresh();
    }

    void close() {
        stopListening.run();
    }

    private void read() {
        background.after(SKELETON, () -> {
            if (phase.get() == Phase.LOADING) {
                phase.set(Phase.SKELETON);
            }
        });
        reading.again();
    }

    void refresh() {
        if (opened) {
            reading.again();
        }
    }

    long lastReading() {
        return reading.last();
    }

    private QueueReading.Asked asks() {
        return new QueueReading.Asked(deck.rows().stream().map(Row::id).toList(), deck.ahead(AHEAD));
    }

    private void take(QueueReading.Fresh fresh) {
        failing = false;
        var decided = decidedSince.apply(fresh.number());
        var lines = fresh.queue().lines();
        cards.keep(fresh.cards());
        deck.merge(lines, gone(fresh, decided), decided);
        if (outOfOrder) {
            outOfOrder = false;
            deck.arrange(lines);
        }
        long hidden =
                lines.stream().filter(line -> decided.contains(line.draft())).count();
        var ids = new HashSet<>(decided);
        deck.rows().forEach(row -> ids.add(row.id()));
        cards.keepOnly(ids);
        waiting.set(Math.max(
                fresh.queue().waiting() - hidden,
                deck.rows().stream().filter(Row::waits).count()));
        if (phase.get() != Phase.READY) {
            phase.set(Phase.EMPTY);
        }
        present();
    }

    private static Map<UUID, Gone> gone(QueueReading.Fresh fresh, Set<UUID> decided) {
        var gone = new HashMap<UUID, Gone>();
        fresh.missing().forEach(id -> gone.put(id, Gone.MISSING));
        for (var card : fresh.cards()) {
            var why = Gone.of(card);
            if (why == null) {
                gone.remove(card.draft().id());
            } else {
                gone.put(card.draft().id(), why);
            }
        }
        gone.keySet().removeAll(decided);
        return gone;
    }

    private void unreadable(Exception failure) {
        if (deck.rows().isEmpty() && phase.get() != Phase.EMPTY) {
            phase.set(Phase.FAILED);
        }
        if (!failing) {
            notices.problem("approvals.unreadable", failure);
        }
        failing = true;
        background.after(PATIENCE, this::refresh);
    }

    /// Makes everything that can be seen agree with the deck.
    private void present() {
        ListChanges.apply(rows, deck.rows());
        selected.set(rows.stream().filter(Row::selected).count());
        var row = deck.current().orElse(null);
        if (row == null) {
            shown.set(null);
            inView(null);
            phase.set(phase.get() == Phase.READY ? Phase.EMPTY : phase.get());
            return;
        }
        int of = (int) Math.max(waiting.get(), rows.size());
        var card = cards.get(row.id());
        var words = written.get(row.id());
        var refusal = refusals.getOrDefault(row.id(), "");
        var now = new Shown(row, card, words, refusal, deck.place(row.id()) + 1, of);
        inView(now.inView());
        shown.set(now);
        phase.set(Phase.READY);
        var ahead = deck.ahead(AHEAD);
        cards.prefetch(ahead, found -> arrived(ahead, found), this::unreadable);
    }

    private void inView(Shown.@Nullable InView view) {
        if (!covered) {
            guard.inView(view);
        }
    }

    /// Something else lies over the card, or no longer does.
    void cover(boolean now) {
        covered = now;
        present();
    }

    private void arrived(List<UUID> wanted, List<DraftCard> found) {
        for (var card : found) {
            deck.change(card.draft().id(), row -> row.gone(Gone.of(card)));
        }
        for (var id : wanted) {
            if (cards.get(id) == null && !cards.isUnderway(id)) {
                deck.change(id, row -> row.gone(Gone.MISSING));
            }
        }
        present();
    }

    void step(int by) {
        deck.step(by);
        present();
    }

    void go(UUID draft) {
        deck.go(draft);
        present();
    }

    /// Lays this draft before the person, wherever it is in the queue.
    void show(UUID draft) {
        open();
        background.run(
                () -> desk.cards(List.of(draft)),
                found -> {
                    if (found.isEmpty()) {
                        notices.tell("approvals.missing");
                        return;
                    }
                    cards.keep(found);
                    if (deck.place(draft) < 0) {
                        deck.bring(Row.of(Lines.of(found.getFirst())).gone(Gone.of(found.getFirst())));
                    }
                    go(draft);
                },
                this::unreadable);
    }

    void later() {
        deck.current().ifPresent(row -> deck.later(row.id()));
        present();
    }

    void toggle(UUID draft) {
        var chosen = deck.find(draft).filter(Row::waits);
        if (chosen.isPresent() && (chosen.get().selected() || selected.get() < ApprovalsDesk.MOST)) {
            deck.change(draft, row -> row.selected(!row.selected()));
            present();
        }
    }

    /// @param words in place of the draft's; null if they are the draft's again
    void write(UUID draft, @Nullable String words) {
        if (words == null) {
            written.remove(draft);
        } else {
            written.put(draft, words);
        }
        present();
    }

    Set<UUID> written() {
        return Set.copyOf(written.keySet());
    }

    List<Row> chosen() {
        return deck.rows().stream().filter(Row::selected).toList();
    }

    @Nullable
    DraftCard card(UUID draft) {
        return cards.get(draft);
    }

    /// The person decided it: the next one lies before them.
    void decided(List<UUID> drafts) {
        drafts.forEach(refusals::remove);
        drafts.forEach(deck::take);
        waiting.set(Math.max(0, waiting.get() - drafts.size()));
        present();
    }

    /// A decision did not come about: the card lies behind the current one.
    void giveBack(Row row, String refusal) {
        refusals.put(row.id(), refusal);
        waiting.set(waiting.get() + (row.waits() && deck.place(row.id()) < 0 ? 1 : 0));
        deck.giveBack(row);
        present();
    }

    /// A decision was taken back: the card lies before the person again.
    void bring(Row row) {
        waiting.set(waiting.get() + 1);
        deck.bring(row);
        present();
    }
}
