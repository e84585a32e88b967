package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import java.time.Duration;
import java.time.InstantSource;

/// The last removal or dismissal, which can be taken back for a while.
final class TakeBack {
    private static final Duration UNDO = Duration.ofSeconds(30);
    private final Background background;
    private final Notices notices;
    private final InstantSource clock;
    private Runnable last = () -> {};
    private int offers;

    TakeBack(Background background, Notices notices, InstantSource clock) {
        this.background = background;
        this.notices = notices;
        this.clock = clock;
    }

    /// Offers it beside the notice `key`; a later offer takes the place of this one.
    void offer(String key, Runnable back) {
        last = back;
        int offer = ++offers;
        background.after(UNDO, () -> {
            if (offer == offers) {
                last = () -> {};
            }
        });
        notices.offer(key, "knowledge.undo", clock.instant().plus(UNDO), this::run);
    }

    /// Takes it back, once.
    void run() {
        var back = last;
        last = () -> {};
        back.run();
    }
}
