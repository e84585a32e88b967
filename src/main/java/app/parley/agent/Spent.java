package app.parley.agent;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a model took for one answer, over all that it was asked on the way.
final class Spent {
    private static final Duration LONG = Duration.ofSeconds(20);
    private int tokensIn;
    private int tokensOut;
    private @Nullable Long costMicros = 0L;
    private Duration took = Duration.ZERO;

    /// The answer with everything that was spent so far.
    ModelAnswer on(ModelAnswer answer) {
        tokensIn += answer.tokensIn();
        tokensOut += answer.tokensOut();
        var cost = answer.costMicros();
        costMicros = costMicros == null || cost == null ? null : costMicros + cost;
        took = took.plus(answer.took());
        return new ModelAnswer(answer.text(), answer.model(), tokensIn, tokensOut, costMicros, took);
    }

    /// Whether a customer would wait for more.
    boolean hasTime() {
        return took.compareTo(LONG) < 0;
    }
}
