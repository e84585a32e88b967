package app.parley.bench;

import app.parley.soak.Patience;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Knocks at the FX thread every few milliseconds and notes how long it takes to answer, and how long that thread
/// worked meanwhile: the rest it waited for a processor, or for the picture before to be drawn.
final class FxProbe {
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofMillis(35);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private final Times waits = new Times();
    private final Times processor = new Times();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> busy = new ArrayList<>();
    private volatile Thread fx;
    private long worked = -1;
    private final Thread knocking = Thread.ofPlatform().name("fx-probe").start(this::knock);

    private void knock() {
        while (end.getCount() > 0) {
            var answered = new CountDownLatch(1);
            long begun = System.nanoTime();
            Platform.runLater(() -> answer(answered));
            try {
                listen(answered);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            waits.add((System.nanoTime() - begun) / 1e6);
            Patience.pause(PAUSE);
        }
    }

    /// What the thread is doing is noted every few milliseconds once it has been busy for long.
    private void listen(CountDownLatch answered) throws InterruptedException {
        var doing = new LinkedHashMap<String, Integer>();
        boolean late = !answered.await(LONG.toMillis(), TimeUnit.MILLISECONDS);
        while (late && fx != null) {
            doing.merge(place(fx.getStackTrace()), 1, Integer::sum);
            late = !answered.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (doing.size() > 0) {
            busy.add(doing.toString());
        }
    }

    /// The innermost of our own methods, and the outermost.
    private static String place(StackTraceElement[] stack) {
        var ours = Stream.of(stack)
                .filter(frame -> frame.getClassName().startsWith("app.parley"))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .toList();
        var inner = stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
        return ours.isEmpty()
                ? inner
                : inner + " in " + ours.getFirst() + (ours.size() == 1 ? "" : " from " + ours.getLast());
    }

    private void answer(CountDownLatch answered) {
        fx = Thread.currentThread();
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
        return waits + "; processor " + processor
                + busy.stream().map(doing -> "\n    long busy: " + doing).collect(Collectors.joining());
    }
}
