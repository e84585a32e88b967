package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.desk.inbox.ConversationLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Watches the clock over the open conversation: free text is allowed until its window ends, and not an instant longer.
final class WindowWatch {
    private static final Duration SOON = Duration.ofHours(4);
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Lock> lock = new ReadOnlyObjectWrapper<>(new Lock.Free());
    private final ReadOnlyObjectWrapper<@Nullable Instant> endsSoon = new ReadOnlyObjectWrapper<>();
    private @Nullable ConversationLine line;
    private Runnable stopWaiting = () -> {};

    WindowWatch(Background background, InstantSource clock) {
        this.background = background;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<Lock> lock() {
        return lock.getReadOnlyProperty();
    }

    boolean isFree() {
        return lock.get() instanceof Lock.Free;
    }

    /// When the window ends, if that is soon.
    ReadOnlyObjectProperty<@Nullable Instant> endsSoon() {
        return endsSoon.getReadOnlyProperty();
    }

    void follow(ConversationLine now) {
        line = now;
        look();
    }

    void forget() {
        line = null;
        stopWaiting.run();
        lock.set(new Lock.Free());
        endsSoon.set(null);
    }

    private void look() {
        stopWaiting.run();
        if (line == null) {
            return;
        }
        var now = clock.instant();
        lock.set(Lock.of(line, now));
        var end = line.windowExpiresAt();
        if (end == null || !now.isBefore(end)) {
            endsSoon.set(null);
            return;
        }
        boolean soon = !now.isBefore(end.minus(SOON));
        endsSoon.set(soon && isFree() ? end : null);
        stopWaiting = background.after(Duration.between(now, soon ? end : end.minus(SOON)), this::look);
    }
}
