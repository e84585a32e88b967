package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final ModelAnswer ANSWER = new ModelAnswer("{}", "m", 0, 0, 0L, Duration.ZERO);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger asked = new AtomicInteger();

    private Attempts attempts(Duration rest) {
        return new Attempts(
                "The server", rest, failure -> new ModelUnavailableException(Reason.REFUSED, "refused", null, failure));
    }

    @Test
    void asksAServerAgainAfterItsRest() throws Exception {
        var attempts = attempts(Duration.ofMillis(1));
        for (var call = 0; call < Attempts.FAILURES_IN_A_ROW; call++) {
            trouble(attempts, Duration.ofMillis(150));
        }
        var asked = this.asked.get();
        var rested = System.nanoTime() + 2_000_000;
        while (System.nanoTime() < rested) {
            Thread.onSpinWait();
        }
        assertThat(attempts.run(MINUTE, _ -> ANSWER)).isEqualTo(ANSWER);
        trouble(attempts, Duration.ofMillis(150));
        assertThat(this.asked).hasValueGreaterThan(asked);
    }

    @Test
    void doesNotCountARefusalAsAServerThatIsDown() {
        var attempts = attempts(MINUTE);
        for (var call = 0; call < 10; call++) {
            var trouble = catchThrowableOfType(
                    ModelUnavailableException.class,
                    () -> attempts.run(MINUTE, _ -> {
                        asked.incrementAndGet();
                        throw new HttpFailure(400, "", null);
                    }));
            assertThat(trouble.reason()).isEqualTo(Reason.REFUSED);
        }
        assertThat(asked).hasValue(10);
    }

    @Test
    void stopsWaitingForAnotherAttemptWhenInterrupted() {
        var thread = Thread.currentThread();
        var attempts = attempts(MINUTE);
        var trouble = catchThrowableOfType(
                ModelUnavailableException.class,
                () -> attempts.run(MINUTE, _ -> {
                    asked.incrementAndGet();
                    Thread.startVirtualThread(thread::interrupt);
                    throw new ModelUnavailableException(Reason.QUOTA, "wait", Duration.ofSeconds(20), null);
                }));
        assertThat(trouble.reason()).isIn(Reason.UNREACHABLE, Reason.QUOTA);
        assertThat(asked).hasValue(1);
        awaitInterrupt();
    }

    private void trouble(Attempts attempts, Duration timeout) {
        var trouble = catchThrowableOfType(
                ModelUnavailableException.class,
                () -> attempts.run(timeout, _ -> {
                    asked.incrementAndGet();
                    throw new ConnectException("refused");
                }));
        assertThat(trouble.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    /// Leaves no flag behind for the next test.
    private static void awaitInterrupt() {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }
}
