package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopTest {
    private static final Duration LONG = Duration.ofHours(1);
    private final Semaphore rounds = new Semaphore(0);

    @Test
    void doesItsWorkAtOnceAndAgainWhenItIsWoken() throws Exception {
        try (var loop = new Loop("test", () -> {
            rounds.release();
            return LONG;
        })) {
            loop.start();
            rounds.acquire();
            loop.wake();
            rounds.acquire();
        }
    }

    @Test
    void asksAtOnceAgainWhileThereIsMore() throws Exception {
        var left = new AtomicInteger(100);
        try (var loop = new Loop("test", () -> {
            rounds.release();
            return left.decrementAndGet() > 0 ? Duration.ZERO : LONG;
        })) {
            loop.start();
            assertThat(rounds.tryAcquire(100, 10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void missesNoWakingThatComesWhileItWorks() throws Exception {
        var inside = new Semaphore(0);
        var goOn = new Semaphore(0);
        try (var loop = new Loop("test", () -> {
            inside.release();
            goOn.acquireUninterruptibly();
            return LONG;
        })) {
            loop.start();
            inside.acquire();
            loop.wake();
            goOn.release(2);
            inside.acquire();
        }
    }

    @Test
    void goesOnAfterTrouble() throws Exception {
        try (var loop = new Loop("test", () -> {
            rounds.release();
            throw new IllegalStateException("trouble");
        })) {
            loop.start();
            rounds.acquire();
            loop.wake();
            rounds.acquire();
        }
    }

    @Test
    void endsAfterTheRoundThatIsUnderWayAndInterruptsNobody() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var finished = new CompletableFuture<Boolean>();
        var loop = new Loop("test", () -> {
            inside.countDown();
            try {
                goOn.await();
                finished.complete(true);
            } catch (InterruptedException e) {
                finished.complete(false);
            }
            return Duration.ZERO;
        });
        loop.start();
        inside.await();
        var closing = CompletableFuture.runAsync(loop::close);
        goOn.countDown();
        closing.join();

        assertThat(finished).isCompletedWithValue(true);
    }

    @Test
    void doesNothingOnceItIsClosed() {
        var loop = new Loop("test", () -> {
            rounds.release();
            return LONG;
        });
        loop.start();
        loop.close();
        rounds.drainPermits();
        loop.wake();

        assertThat(rounds.availablePermits()).isZero();
    }
}
