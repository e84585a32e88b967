package app.parley.connector.model;

import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import com.fasterxml.jackson.core.JacksonException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks a model server again when that may help, within the time the caller gave, and leaves a server alone that is
/// down.
final class Attempts implements AutoCloseable {
    static final int RETRIES = 2;
    static final int FAILURES_IN_A_ROW = 5;
    static final Duration REST = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /// A pause is worth it only if this much is left after it: no server answers faster.
    private static final Duration ROOM = Duration.ofMillis(100);

    private final String server;
    private final Function<HttpFailure, ModelUnavailableException> reading;
    private final CircuitBreaker<ModelAnswer> breaker;
    private volatile boolean closed;

    /// @param server its name in messages, as "Gemini"
    /// @param reading what a status and its words mean with this server
    /// @param rest how long a server is left alone that failed too often
    Attempts(String server, Duration rest, Function<HttpFailure, ModelUnavailableException> reading) {
        this.server = server;
        this.reading = reading;
        this.breaker = CircuitBreaker.<ModelAnswer>builder()
                .handleIf(failure -> failure instanceof ModelUnavailableException trouble && isDown(trouble))
                .withFailureThreshold(FAILURES_IN_A_ROW)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .build();
    }

    /// One question to the server; it must be back by the deadline.
    interface Attempt {
        ModelAnswer once(Deadline deadline) throws IOException, ModelUnavailableException;
    }

    ModelAnswer run(Duration timeout, Attempt attempt) throws ModelUnavailableException {
        var run = new Run(Deadline.in(timeout), attempt);
        try {
            return Failsafe.with(run.again(), breaker).get(run::once);
        } catch (CircuitBreakerOpenException _) {
            throw trouble(Reason.UNREACHABLE, "failed too often, left alone for a while", breaker.getRemainingDelay());
        } catch (FailsafeException e) {
            if (e.getCause() instanceof ModelUnavailableException trouble) {
                throw trouble;
            }
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw trouble(Reason.UNREACHABLE, "was interrupted", null);
            }
            throw e;
        }
    }

    /// No attempt begins after this.
    @Override
    public void close() {
        closed = true;
    }

    private final class Run {
        private final Deadline deadline;
        private final Attempt attempt;
        private int tries;

        Run(Deadline deadline, Attempt attempt) {
            this.deadline = deadline;
            this.attempt = attempt;
        }

        ModelAnswer once() throws ModelUnavailableException {
            tries++;
            if (halted()) {
                throw trouble(Reason.UNREACHABLE, "was not asked: we are stopping", null);
            }
            try {
                return attempt.once(deadline);
            } catch (IOException e) {
                throw explain(e, deadline);
            }
        }

        RetryPolicy<ModelAnswer> again() {
            return RetryPolicy.<ModelAnswer>builder()
                    .handleIf(failure -> failure instanceof ModelUnavailableException trouble && worthAnother(trouble))
                    .withMaxRetries(RETRIES)
                    .withDelayFn(context -> context.getLastException() instanceof ModelUnavailableException trouble
                            ? pause(trouble)
                            : FIRST_PAUSE)
                    .build();
        }

        private boolean worthAnother(ModelUnavailableException trouble) {
            if (halted() || deadline.left().minus(pause(trouble)).compareTo(ROOM) < 0) {
                return false;
            }
            return switch (trouble.reason()) {
                case UNREACHABLE -> true;
                case QUOTA -> trouble.retryAfter().isPresent();
                case SLOW, BLOCKED, REFUSED, BROKEN -> false;
            };
        }

        private Duration pause(ModelUnavailableException trouble) {
            return trouble.retryAfter().orElse(FIRST_PAUSE.multipliedBy(tries));
        }
    }

    private ModelUnavailableException explain(IOException e, Deadline deadline) {
        if (halted()) {
            return trouble(Reason.UNREACHABLE, "was interrupted", null);
        }
        return switch (e) {
            case HttpFailure failure -> reading.apply(failure);
            case AnswerTooLong tooLong -> trouble(Reason.BROKEN, "sent " + tooLong.getMessage(), null);
            case JacksonException _ -> trouble(Reason.BROKEN, "sent something that is not JSON", null);
            case InterruptedIOException _ ->
                trouble(
                        Reason.SLOW,
                        "did not answer within " + deadline.allowed().toMillis() + " ms",
                        null);
            default ->
                new ModelUnavailableException(
                        Reason.UNREACHABLE,
                        server + " could not be reached: " + e.getClass().getSimpleName(),
                        null,
                        e);
        };
    }

    private ModelUnavailableException trouble(Reason reason, String what, @Nullable Duration retryAfter) {
        return new ModelUnavailableException(reason, server + " " + what, retryAfter, null);
    }

    private boolean isDown(ModelUnavailableException trouble) {
        return !halted() && (trouble.reason() == Reason.UNREACHABLE || trouble.reason() == Reason.SLOW);
    }

    private boolean halted() {
        return closed || Thread.currentThread().isInterrupted();
    }
}
