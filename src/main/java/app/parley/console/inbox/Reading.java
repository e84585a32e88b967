package app.parley.console.inbox;

import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Marks a conversation as read once somebody has had it before them for a moment.
final class Reading {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private final Surroundings around;
    private final ConversationsViewModel list;
    private Runnable drop = () -> {};
    private boolean shown;
    private boolean due;

    Reading(Surroundings around, ConversationsViewModel list) {
        this.around = around;
        this.list = list;
        list.openProperty().subscribe((before, now) -> opened(before, now));
    }

    /// Whether the person can see the inbox.
    void shown(boolean here) {
        shown = here;
        restart(list.openProperty().get());
    }

    private void opened(@Nullable ConversationLine before, @Nullable ConversationLine now) {
        boolean same = before != null && now != null && before.id().equals(now.id());
        if (!same || !due) {
            restart(now);
        }
    }

    private void restart(@Nullable ConversationLine line) {
        drop.run();
        due = shown && line != null && line.unread() > 0;
        if (due) {
            drop = around.background().after(MOMENT, this::read);
        }
    }

    private void read() {
        due = false;
        var line = list.openProperty().get();
        if (line == null || line.unread() == 0) {
            return;
        }
        around.background()
                .run(
                        () -> around.desk().change(line.id(), new Wish.MarkRead(), around.person()),
                        changed -> {
                            if (changed instanceof Changed.Done(var now)) {
                                list.take(now);
                            }
                        },
                        failure -> around.notices().problem("inbox.action.failed", failure));
    }
}
