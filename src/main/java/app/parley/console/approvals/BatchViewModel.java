package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.BatchAnswer;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Several cards, each read in full and ticked, sent together; or none of them, if one is not what was read any
/// more.
final class BatchViewModel {
    private final ApprovalsDesk desk;
    private final Background background;
    private final Notices notices;
    private final Supplier<String> person;
    private final KeyGuard guard;
    private final Consumer<List<UUID>> onSent;
    private final ObservableList<BatchItem> items = FXCollections.observableArrayList();
    private final ObservableList<BatchItem> shown = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyLongWrapper ticked = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int opened;

    /// What came of the second look, and of the sending if nothing had changed.
    private record Outcome(List<DraftCard> now, List<BatchAnswer> answers) {}

    /// @param onSent gets those that go out
    BatchViewModel(
            ApprovalsDesk desk,
            Background background,
            Notices notices,
            Supplier<String> person,
            KeyGuard guard,
            Consumer<List<UUID>> onSent) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.person = person;
        this.guard = guard;
        this.onSent = onSent;
    }

    ObservableList<BatchItem> items() {
        return shown;
    }

    ReadOnlyLongProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// @param reworded those whose words the person has changed: they are not sent as they were
    void open(List<UUID> drafts, Set<UUID> reworded) {
        int number = ++opened;
        items.clear();
        lookAnew();
        busy.set(true);
        background.run(
                () -> desk.cards(drafts),
                cards -> {
                    if (number == opened) {
                        busy.set(false);
                        items.setAll(
                                cards.stream().map(card -> item(card, reworded)).toList());
                        lookAnew();
                    }
                },
                failure -> {
                    if (number == opened) {
                        busy.set(false);
                        notices.problem("approvals.unreadable", failure);
                    }
                });
    }

    private static BatchItem item(DraftCard card, Set<UUID> reworded) {
        var item = new BatchItem(card, true, BatchItem.Standing.OPEN, "", "");
        var gone = Gone.of(card);
        if (gone != null) {
            return item.as(BatchItem.Standing.FIXED, gone.key(), gone.said());
        }
        if (reworded.contains(item.id())) {
            return item.as(BatchItem.Standing.FIXED, "approvals.batch.reworded", "");
        }
        var text = card.draft().text();
        if (!card.draft().saysSomething()) {
            return item.as(BatchItem.Standing.FIXED, "approvals.batch.no_words", "");
        }
        return text.length() > Shown.MOST ? item.as(BatchItem.Standing.FIXED, "approvals.too_long", "") : item;
    }

    private void lookAnew() {
        ticked.set(items.stream().filter(BatchItem::ticked).count());
        guard.inView(List.of(opened, items.stream().map(BatchItem::card).toList()));
    }

    void tick(UUID draft, boolean now) {
        if (!busy.get()) {
            items.replaceAll(item -> item.id().equals(draft) ? item.ticked(now) : item);
            ticked.set(items.stream().filter(BatchItem::ticked).count());
        }
    }

    /// Sends what is ticked, if all of it still is what was read.
    void send() {
        var wanted = items.stream().filter(BatchItem::ticked).toList();
        if (busy.get() || wanted.isEmpty()) {
            return;
        }
        busy.set(true);
        int number = opened;
        background.run(
                () -> sendIfFresh(wanted),
                outcome -> {
                    busy.set(false);
                    came(outcome, wanted, number == opened);
                },
                failure -> {
                    notices.problem("approvals.batch.failed", failure);
                    lookUp(wanted, number);
                });
    }

    private Outcome sendIfFresh(List<BatchItem> wanted) {
        var ids = wanted.stream().map(BatchItem::id).toList();
        var now = desk.cards(ids);
        var cards = byId(now);
        boolean fresh = wanted.stream().allMatch(item -> isAsRead(item, cards));
        return new Outcome(now, fresh ? desk.approveAll(ids, person.get()) : List.of());
    }

    private static Map<UUID, DraftCard> byId(List<DraftCard> cards) {
        var byId = new HashMap<UUID, DraftCard>();
        cards.forEach(card -> byId.put(card.draft().id(), card));
        return byId;
    }

    private static boolean isAsRead(BatchItem item, Map<UUID, DraftCard> now) {
        var card = now.get(item.id());
        return card != null
                && Gone.isOpen(card)
                && card.draft().text().equals(item.card().draft().text())
                && Objects.equals(newest(card), newest(item.card()));
    }

    private static Object newest(DraftCard card) {
        var newest = Gone.newest(card);
        return newest == null
                ? ""
                : List.of(newest.id(), Objects.requireNonNullElse(newest.editedText(), ""), newest.revokedAt() == null);
    }

    private void came(Outcome outcome, List<BatchItem> wanted, boolean shown) {
        if (outcome.answers().isEmpty()) {
            if (shown) {
                markStale(byId(outcome.now()), wanted);
            }
            notices.tell("approvals.batch.stale");
            return;
        }
        var sent = new ArrayList<UUID>();
        for (var answer : outcome.answers()) {
            if (answer.decided() instanceof Decided.Done) {
                sent.add(answer.draft());
            }
            if (shown) {
                replace(answer.draft(), item -> told(item, answer.decided()));
            }
        }
        ticked.set(items.stream().filter(BatchItem::ticked).count());
        if (sent.size() < outcome.answers().size()) {
            notices.tell("approvals.batch.some");
        }
        if (!sent.isEmpty()) {
            onSent.accept(sent);
        }
    }

    private static BatchItem told(BatchItem item, Decided decided) {
        return switch (decided) {
            case Decided.Done _ -> item.as(BatchItem.Standing.SENT, "approvals.batch.sent", "");
            case Decided.TooLate late -> item.as(BatchItem.Standing.REFUSED, "approvals.batch.refused", late.why());
            case Decided.Unfit unfit -> item.as(BatchItem.Standing.REFUSED, "approvals.batch.refused", unfit.why());
            case Decided.Missing _ -> item.as(BatchItem.Standing.REFUSED, Gone.MISSING.key(), "");
        };
    }

    private void markStale(Map<UUID, DraftCard> now, List<BatchItem> wanted) {
        for (var read : wanted) {
            if (!isAsRead(read, now)) {
                replace(read.id(), item -> stale(item, now));
            }
        }
        lookAnew();
    }

    private static BatchItem stale(BatchItem item, Map<UUID, DraftCard> now) {
        var card = now.get(item.id());
        if (card == null) {
            return item.as(BatchItem.Standing.FIXED, Gone.MISSING.key(), "");
        }
        var gone = Gone.of(card);
        return gone == null
                ? item.showing(card).as(BatchItem.Standing.STALE, "approvals.batch.changed", "")
                : item.showing(card).as(BatchItem.Standing.FIXED, gone.key(), gone.said());
    }

    /// Nobody knows how far the sending came: the drafts do.
    private void lookUp(List<BatchItem> wanted, int number) {
        var ids = wanted.stream().map(BatchItem::id).toList();
        background.run(
                () -> desk.cards(ids),
                cards -> {
                    busy.set(false);
                    if (number == opened) {
                        markStale(byId(cards), wanted);
                    }
                },
                _ -> busy.set(false));
    }

    private void replace(UUID draft, java.util.function.UnaryOperator<BatchItem> change) {
        items.replaceAll(item -> item.id().equals(draft) ? change.apply(item) : item);
    }
}
