package app.parley.bench;

import app.parley.soak.Patience;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Knocks at the FX thread every few milliseconds and notes how long it takes to answer, and how long that thread
/// worked meanwhile: the rest it waited for a processor, or for the picture before to be drawn.
final class FxProbe {
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private final Times waits = new Times();
    private final Times processor = new Times();
    private final CountDownLatch end = new CountDownLatch(1);
    private long worked = -1;
    private final Thread knocking = Thread.ofPlatform().name("fx-probe").start(this::knock);

    private void knock() {
        while (end.getCount() > 0) {
            var answered = new CountDownLatch(1);
            long begun = System.nanoTime();
            Platform.runLater(() -> answer(answered));
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            waits.add((System.nanoTime() - begun) / 1e6);
            Patience.pause(PAUSE);
        }
    }

    private void answer(CountDownLatch answered) {
        long now = CLOCK.getCurrentThreadCpuTime();
        if (worked >= 0) {
            processor.add((now - worked) / 1e6);
        }
        worked = now;
        answered.countDown();
    }

    /// @return how long it was busy
    String stop() throws InterruptedException {
        end.countDown();
        knocking.join();
        return waits + "; processor " + processor;
    }
}
