package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.Queue;
import app.parley.desk.approvals.QueueLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads the queue, one reading at a time, with the cards that will be needed and what became of those that left it.
final class QueueReading {
    private static final int AHEAD = 4;
    private final ApprovalsDesk desk;
    private final Background background;
    private final Supplier<Asked> asks;
    private final Consumer<Fresh> onFresh;
    private final Consumer<Exception> onFailure;
    private boolean underway;
    private boolean wantedAgain;
    private long begun;

    /// @param known what is shown
    /// @param ahead the current card and the next ones
    record Asked(List<UUID> known, List<UUID> ahead) {}

    /// @param number of the reading: what happened after it began, it may not have seen
    /// @param missing left the queue, or were pushed out of the part of it that is read
    record Fresh(long number, Queue queue, List<UUID> missing, List<DraftCard> cards) {}

    QueueReading(
            ApprovalsDesk desk,
            Background background,
            Supplier<Asked> asks,
            Consumer<Fresh> onFresh,
            Consumer<Exception> onFailure) {
        this.desk = desk;
        this.background = background;
        this.asks = asks;
        this.onFresh = onFresh;
        this.onFailure = onFailure;
    }

    /// The number of the reading that began last.
    long last() {
        return begun;
    }

    void again() {
        if (underway) {
            wantedAgain = true;
            return;
        }
        underway = true;
        wantedAgain = false;
        long number = ++begun;
        var asked = asks.get();
        background.run(
                () -> read(number, asked),
                fresh -> {
                    underway = false;
                    onFresh.accept(fresh);
                    repeat();
                },
                failure -> {
                    underway = false;
                    onFailure.accept(failure);
                    repeat();
                });
    }

    private void repeat() {
        if (wantedAgain) {
            again();
        }
    }

    private Fresh read(long number, Asked asked) {
        var queue = desk.queue(ApprovalsDesk.MOST);
        var waiting = queue.lines().stream().map(QueueLine::draft).toList();
        var missing = new ArrayList<>(asked.known());
        missing.removeAll(waiting);
        var wanted = new LinkedHashSet<>(asked.ahead());
        wanted.addAll(waiting.subList(0, Math.min(AHEAD, waiting.size())));
        wanted.addAll(missing);
        var most = wanted.stream().limit(ApprovalsDesk.MOST).toList();
        missing.retainAll(most);
        return new Fresh(number, queue, missing, desk.cards(most));
    }
}
