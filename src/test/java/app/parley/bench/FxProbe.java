package app.parley.bench;

import app.parley.soak.Patience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Knocks at the FX thread every few milliseconds and notes how long it takes to answer.
final class FxProbe {
    private static final Duration PAUSE = Duration.ofMillis(2);
    private final Times waits = new Times();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread knocking = Thread.ofPlatform().name("fx-probe").start(this::knock);

    private void knock() {
        while (end.getCount() > 0) {
            var answered = new CountDownLatch(1);
            long begun = System.nanoTime();
            Platform.runLater(answered::countDown);
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            waits.add((System.nanoTime() - begun) / 1e6);
            Patience.pause(PAUSE);
        }
    }

    /// @return how long it was busy
    Times stop() throws InterruptedException {
        end.countDown();
        knocking.join();
        return waits;
    }
}
