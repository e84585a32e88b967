package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.WhileShown;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.settings.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the person wishes of the card that lies before them. Every wish is about the one that is shown.
final class ApprovalsViewModel implements Deciding.Table {
    private static final Duration OFFER = Duration.ofSeconds(8);

    private final ApprovalsDesk desk;
    private final Supplier<Preferences> preferences;
    private final Background background;
    private final Notices notices;
    private final Navigator navigator;
    private final InstantSource clock;
    private final KeyGuard guard;
    private final QueueModel queue;
    private final Deciding deciding;
    private final BatchViewModel batch;
    private final AfterViewModel after;
    private final WhileShown changes;
    private final TranslationModel translation;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.READING);
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper reasons = new ReadOnlyBooleanWrapper(true);
    private boolean away;
    private Runnable stopTicking = () -> {};

    ApprovalsViewModel(
            ApprovalsDesk desk,
            Supplier<Preferences> preferences,
            Background background,
            Notices notices,
            Navigator navigator,
            InstantSource clock,
            KeyGuard guard) {
        this.desk = desk;
        this.preferences = preferences;
        this.background = background;
        this.notices = notices;
        this.navigator = navigator;
        this.clock = clock;
        this.guard = guard;
        deciding = new Deciding(desk, background, notices, this::person, this);
        queue = new QueueModel(desk, background, notices, guard, deciding::decidedSince);
        batch = new BatchViewModel(desk, background, notices, this::person, guard, this::batchSent);
        translation =
                new TranslationModel(desk, background, () -> !preferences.get().untranslated());
        after = new AfterViewModel(desk, background, notices, this::person);
        changes = new WhileShown(after::renew);
        changes.run(); // nothing was read yet
        var refresh = background.throttled(changes);
        stopListening = desk.listen(_ -> refresh.run());
    }

    QueueModel queue() {
        return queue;
    }

    TranslationModel translation() {
        return translation;
    }

    AfterViewModel after() {
        return after;
    }

    BatchViewModel batch() {
        return batch;
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Counts the seconds, for whatever says how much time is left.
    ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /// Whether it is shown why the agent answers so.
    ReadOnlyBooleanProperty reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    boolean singleKeys() {
        return preferences.get().singleKeys();
    }

    private String person() {
        return preferences.get().person();
    }

    void enter() {
        queue.open();
        changes.enter();
        guard.lookAgain();
        stopTicking.run();
        stopTicking = background.every(Duration.ofSeconds(1), () -> seconds.set(seconds.get() + 1));
        if (away) {
            away = false;
            queue.arrange();
        }
    }

    void leave() {
        away = true;
        changes.leave();
        stopTicking.run();
    }

    void close() {
        stopTicking.run();
        stopListening.run();
        queue.close();
    }

    void wish(Deed deed) {
        switch (deed) {
            case NEXT -> move(() -> queue.step(1));
            case PREVIOUS -> move(() -> queue.step(-1));
            case APPROVE -> approve();
            case EDIT -> edit();
            case REJECT -> become(Mode.REJECTING);
            case AGAIN -> become(Mode.HINTING);
            case LATER -> move(queue::later);
            case SELECT -> select();
            case BATCH -> openBatch();
            case UNDO -> deciding.undoLast();
            case HOLD -> hold();
            case OPEN -> openConversation();
            case CHECK -> check();
            case REASONS -> reasons.set(!reasons.get());
        }
    }

    void go(UUID draft) {
        move(() -> queue.go(draft));
    }

    /// Lays this draft before the person.
    void show(UUID draft) {
        move(() -> queue.show(draft));
    }

    /// Another card comes before the person: what they were about to do to the last one is over.
    private void move(Runnable by) {
        cancel();
        by.run();
    }

    private @Nullable Shown decidable() {
        var card = queue.shown();
        return card != null && card.isDecidable() ? card : null;
    }

    private void become(Mode now) {
        if (decidable() != null) {
            mode.set(mode.get() == now ? Mode.READING : now);
        }
    }

    void approve() {
        var card = decidable();
        if (card == null) {
            return;
        }
        if (!card.isApprovable()) {
            notices.tell(card.isTooLong() ? "approvals.too_long" : "approvals.needs_words");
            return;
        }
        var words = card.written();
        decide(card, () -> desk.approve(card.id(), words, person()), (decision, done) -> {
            var until = done.undoUntil();
            offer(decision, "approvals.approved", until == null ? clock.instant() : until);
        });
    }

    /// @param note what a reason of none of the kinds is
    void reject(RejectReason reason, @Nullable String note) {
        var card = decidable();
        if (card != null) {
            decide(
                    card,
                    () -> desk.reject(card.id(), reason, note, person()),
                    (decision, _) -> offer(
                            decision, "approvals.rejected", clock.instant().plus(OFFER)));
        }
    }

    private void offer(Decision decision, String key, Instant until) {
        if (!decision.isUnwanted()) {
            notices.offer(key, "approvals.undo", until, () -> deciding.undo(decision));
        }
    }

    private void decide(Shown card, Callable<Decided> wish, BiConsumer<Decision, Decided.Done> onDone) {
        if (!deciding.isUnderway(card.id())) {
            move(() -> queue.decided(List.of(card.id())));
            deciding.send(card.row(), wish, onDone);
        }
    }

    /// Has another one written.
    ///
    /// @param hint what it should be like
    void again(@Nullable String hint) {
        var card = decidable();
        if (card != null && !deciding.isUnderway(card.id())) {
            move(() -> queue.decided(List.of(card.id())));
            deciding.sendForGood(
                    card.row(),
                    () -> desk.again(card.id(), hint, person()),
                    (_, _) -> notices.tell("approvals.again.told"));
        }
    }

    /// The words are about to be changed: what counts down must not go out meanwhile.
    void edit() {
        var card = decidable();
        if (card == null) {
            return;
        }
        if (!card.isEditable()) {
            notices.tell("approvals.not_editable");
            return;
        }
        mode.set(Mode.EDITING);
        if (card.isCountingDown()) {
            hold();
        }
    }

    /// @param words in place of the draft's; null if they are the draft's again
    void write(@Nullable String words) {
        var card = decidable();
        if (card != null && card.isEditable()) {
            queue.write(card.id(), words);
        }
    }

    void stopEditing() {
        if (mode.get() == Mode.EDITING) {
            mode.set(Mode.READING);
        }
    }

    private void select() {
        var card = decidable();
        if (card != null) {
            queue.toggle(card.id());
        }
    }

    private void openBatch() {
        var chosen = queue.chosen().stream().map(Row::id).toList();
        if (chosen.isEmpty()) {
            notices.tell("approvals.batch.none");
            return;
        }
        mode.set(Mode.BATCH);
        queue.cover(true);
        batch.open(chosen, queue.written());
    }

    /// On to what people always change.
    void openRules() {
        navigator.go("agents");
    }

    private void check() {
        cancel();
        after.open();
        mode.set(Mode.CHECKING);
        queue.cover(true);
        guard.inView(after.shownProperty().get());
    }

    private void batchSent(List<UUID> drafts) {
        var decisions = queue.rows().stream()
                .filter(row -> drafts.contains(row.id()))
                .map(deciding::decidedInBatch)
                .toList();
        queue.decided(decisions.stream().map(Decision::id).toList());
        notices.offer(
                "approvals.batch.approved",
                "approvals.undo",
                clock.instant().plus(OFFER),
                () -> decisions.reversed().forEach(deciding::undo));
    }

    /// Has the words of the card go without their file.
    void withoutFile() {
        var card = decidable();
        if (card != null) {
            deciding.withoutFile(card.row(), queue::refresh);
        }
    }

    private void hold() {
        var card = decidable();
        if (card != null && card.isCountingDown()) {
            background.run(
                    () -> desk.hold(card.id(), person()),
                    answer -> held(card.row(), answer),
                    failure -> notices.problem("approvals.hold.failed", failure));
        }
    }

    private void held(Row row, Decided answer) {
        if (answer instanceof Decided.Done) {
            notices.tell("approvals.held");
            queue.refresh();
        } else {
            refused(row, answer);
        }
    }

    private void openConversation() {
        var card = queue.shown();
        if (card != null) {
            navigator.openConversation(card.row().line().conversation());
        }
    }

    /// Leaves what is topmost.
    ///
    /// @return whether there was anything to leave
    boolean cancel() {
        if (mode.get() == Mode.READING) {
            return false;
        }
        if (mode.get() == Mode.BATCH && batch.busyProperty().get()) {
            return true;
        }
        mode.set(Mode.READING);
        queue.cover(false);
        return true;
    }

    @Override
    public void failed(Row row, Exception why) {
        queue.giveBack(row, "");
        notices.problem("approvals.failed", why);
    }

    @Override
    public void refused(Row row, Decided why) {
        switch (why) {
            case Decided.TooLate late -> {
                queue.giveBack(row.gone(Gone.of(late, queue.card(row.id()))), "");
                notices.say(late.why());
            }
            case Decided.Unfit unfit -> {
                queue.giveBack(row, unfit.why());
                notices.say(unfit.why());
            }
            case Decided.Missing _ -> {
                queue.giveBack(row.gone(Gone.MISSING), "");
                notices.tell("approvals.missing");
            }
            case Decided.Done _ -> {}
        }
        queue.refresh();
    }

    @Override
    public void reopened(Row row) {
        move(() -> queue.bring(row));
    }

    @Override
    public long reading() {
        return queue.lastReading();
    }
}
