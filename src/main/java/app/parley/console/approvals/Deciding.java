package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.Decided;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Sends what was decided, each decision once, and remembers it for being taken back.
final class Deciding {
    private static final int REMEMBERED = 200;
    private final ApprovalsDesk desk;
    private final Background background;
    private final Notices notices;
    private final Supplier<String> person;
    private final Table table;
    private final Map<UUID, Decision> underway = new HashMap<>();
    private final Map<UUID, Long> settled = new HashMap<>();
    private final Deque<Decision> last = new ArrayDeque<>();

    /// Where the cards lie.
    interface Table {
        /// The decision did not come about.
        void failed(Row row, Exception why);

        /// The engine refused it: the card lies there again, in the state it is in.
        void refused(Row row, Decided why);

        /// It was taken back, and the draft waits again.
        void reopened(Row row);

        /// The number of the reading of the queue that began last.
        long reading();
    }

    Deciding(ApprovalsDesk desk, Background background, Notices notices, Supplier<String> person, Table table) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.person = person;
        this.table = table;
    }

    boolean isUnderway(UUID id) {
        return underway.containsKey(id);
    }

    /// What a reading of the queue that began then may still show although it is decided.
    Set<UUID> decidedSince(long reading) {
        settled.values().removeIf(number -> number < reading);
        var decided = new HashSet<>(underway.keySet());
        decided.addAll(settled.keySet());
        return decided;
    }

    /// Sends a decision that can be taken back. There is only ever one for a card.
    void send(Row row, Callable<Decided> wish, BiConsumer<Decision, Decided.Done> onDone) {
        var decision = new Decision(row);
        if (underway.putIfAbsent(row.id(), decision) == null) {
            remember(decision);
            run(decision, wish, onDone);
        }
    }

    /// Leaves the file out; the card waits on.
    ///
    /// @param then reads it anew
    void withoutFile(Row row, Runnable then) {
        background.run(
                () -> desk.withoutFile(row.id(), person.get()),
                answer -> {
                    if (answer instanceof Decided.Done) {
                        then.run();
                    } else {
                        table.refused(row, answer);
                    }
                },
                failure -> table.failed(row, failure));
    }

    /// Sends a wish that cannot be taken back.
    void sendForGood(Row row, Callable<Decided> wish, BiConsumer<Decision, Decided.Done> onDone) {
        var decision = new Decision(row);
        if (underway.putIfAbsent(row.id(), decision) == null) {
            run(decision, wish, onDone);
        }
    }

    private void run(Decision decision, Callable<Decided> wish, BiConsumer<Decision, Decided.Done> onDone) {
        background.run(
                wish,
                answer -> {
                    underway.remove(decision.id());
                    if (answer instanceof Decided.Done done) {
                        settle(decision);
                        onDone.accept(decision, done);
                    } else {
                        last.remove(decision);
                        table.refused(decision.row(), answer);
                    }
                },
                failure -> {
                    underway.remove(decision.id());
                    last.remove(decision);
                    table.failed(decision.row(), failure);
                });
    }

    /// Remembers what was decided in a batch.
    Decision decidedInBatch(Row row) {
        var decision = new Decision(row);
        remember(decision);
        settle(decision);
        return decision;
    }

    private void remember(Decision decision) {
        last.addLast(decision);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private void settle(Decision decision) {
        settled.put(decision.id(), table.reading());
        decision.settle();
        if (decision.isUnwanted()) {
            takeBack(decision);
        }
    }

    /// Takes back what was decided last.
    void undoLast() {
        var decision = last.pollLast();
        if (decision == null) {
            notices.tell("approvals.undo.nothing");
            return;
        }
        undo(decision);
    }

    void undo(Decision decision) {
        if (decision.isUnwanted()) {
            return;
        }
        decision.unwant(true);
        last.remove(decision);
        if (decision.isSettled()) {
            takeBack(decision);
        }
    }

    private void takeBack(Decision decision) {
        background.run(
                () -> desk.undo(decision.id(), person.get()),
                answer -> {
                    switch (answer) {
                        case Decided.Done done -> takenBack(decision, done);
                        case Decided.TooLate late -> notices.say(late.why());
                        case Decided.Unfit unfit -> notices.say(unfit.why());
                        case Decided.Missing _ -> notices.tell("approvals.missing");
                    }
                },
                failure -> {
                    decision.unwant(false);
                    remember(decision);
                    notices.problem("approvals.undo.failed", failure);
                });
    }

    private void takenBack(Decision decision, Decided.Done done) {
        if (!"pending".equals(done.state()) && !"countdown".equals(done.state())) {
            notices.tell("approvals.undone.stale");
            return;
        }
        settled.remove(decision.id());
        notices.tell("approvals.undone");
        table.reopened(decision.row());
    }
}
