package app.parley.console.approvals;

import app.parley.console.kit.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a person's hand from a barcode scanner's, and a look from a glance: nothing is decided by a burst of keys, nor
/// on a card that has not been in view for a moment. Confined to the FX thread.
final class KeyGuard {
    /// Scanners leave far less than this between two keys. A deciding key counts if nothing came this long before it
    /// and nothing comes this long after.
    static final Duration SILENCE = Duration.ofMillis(80);

    /// Nobody has read anything in less.
    static final Duration LOOK = Duration.ofMillis(300);

    /// A timer later than this says that the thread was busy: keys may have been pressed that we have not seen yet.
    private static final Duration LATE = Duration.ofMillis(40);

    private final Background background;
    private final InstantSource clock;
    private final Set<Object> held = new HashSet<>();
    private Instant lastKey = Instant.EPOCH;
    private Instant since = Instant.EPOCH;
    private @Nullable Object view;
    private Runnable forget = () -> {};
    private @Nullable Mouse mouse;

    /// What a key that went down is.
    enum Press {
        /// Somebody may have meant it.
        ALONE,
        /// It is still down, and repeats itself.
        HELD,
        /// It came faster than a hand.
        BURST
    }

    private record Mouse(@Nullable Object on, boolean seen) {}

    KeyGuard(Background background, InstantSource clock) {
        this.background = background;
        this.clock = clock;
    }

    /// Says what lies before the person; null for nothing that could be decided. What equals the last counts on.
    void inView(@Nullable Object what) {
        if (!Objects.equals(what, view)) {
            view = what;
            since = clock.instant();
            forget.run();
        }
    }

    /// The person has looked away meanwhile.
    void lookAgain() {
        since = clock.instant();
        held.clear();
        forget.run();
    }

    boolean seen() {
        var now = clock.instant();
        if (now.isBefore(since)) {
            since = now; // the clock was set back
        }
        return view == null || !now.isBefore(since.plus(LOOK));
    }

    /// A key went down. It ends whatever the key before it wished.
    Press pressed(Object key) {
        forget.run();
        mouse = null;
        var now = clock.instant();
        boolean fast = Duration.between(lastKey, now).compareTo(SILENCE) < 0;
        lastKey = now;
        if (!held.add(key)) {
            return Press.HELD;
        }
        return fast ? Press.BURST : Press.ALONE;
    }

    void released(Object key) {
        held.remove(key);
    }

    /// Does what the key that just went down wishes, once it has been silent for long enough and if the same still
    /// lies before the person.
    void afterSilence(Runnable wish) {
        var before = view;
        wait(
                () -> {
                    if (Objects.equals(before, view)) {
                        wish.run();
                    }
                },
                true);
    }

    private void wait(Runnable wish, boolean mayBeLate) {
        var due = clock.instant().plus(SILENCE);
        forget = background.after(SILENCE, () -> {
            forget = () -> {};
            if (mayBeLate && clock.instant().isAfter(due.plus(LATE))) {
                wait(wish, false);
            } else {
                wish.run();
            }
        });
    }

    /// A mouse button went down somewhere on the screen.
    void mouseDown() {
        mouse = new Mouse(view, seen());
    }

    /// @return whether a click may decide: on what the button went down on, and long enough after it came into view
    boolean clickCounts() {
        var down = mouse;
        mouse = null;
        return down == null ? seen() : down.seen() && Objects.equals(down.on(), view);
    }
}
