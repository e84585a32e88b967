package app.parley.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The model gave no usable answer. Its message is for the log and holds no secret and nothing a customer wrote.
public final class ModelUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    /// A minute's limit is worth waiting for.
    private static final Duration LONG = Duration.ofMinutes(2);

    /// Why, in kinds that an operator can act on.
    public enum Reason {
        /// Nobody answered: no network, a refused connection, a server in trouble.
        UNREACHABLE,
        /// It took longer than it may.
        SLOW,
        /// It would not answer this: a safety filter, or a prompt it refuses.
        BLOCKED,
        /// The quota or the credit is used up.
        QUOTA,
        /// The key, the model's name or the permission is wrong: somebody has to change the settings.
        REFUSED,
        /// The answer broke off or made no sense.
        BROKEN
    }

    private final Reason reason;
    private final transient @Nullable Duration retryAfter;
    private final transient List<QuotaLimit> limits;

    public ModelUnavailableException(
            Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(reason, message, retryAfter, List.of(), cause);
    }

    /// @param limits what the provider said of its limits
    public ModelUnavailableException(
            Reason reason,
            String message,
            @Nullable Duration retryAfter,
            List<QuotaLimit> limits,
            @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.limits = List.copyOf(limits);
    }

    public Reason reason() {
        return reason;
    }

    /// The limits it ran into, as far as the provider named them.
    public List<QuotaLimit> limits() {
        return limits;
    }

    /// Whether a day's quota is used up, for which nobody waits; a minute's is soon there again.
    public boolean isForLong() {
        return reason == Reason.QUOTA && retryAfter != null && retryAfter.compareTo(LONG) > 0;
    }

    /// How long the model asked us to wait, if it said.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
