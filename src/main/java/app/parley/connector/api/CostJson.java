package app.parley.connector.api;

import app.parley.agent.CallLine;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What some calls of models took.
///
/// @param unpriced answered calls whose price is not known
/// @param cost US dollars as far as prices are known; null where none is
/// @param latencyP50Ms of answered calls; null where there are none
record CostJson(
        long calls,
        long answered,
        long unpriced,
        long tokensIn,
        long tokensOut,
        @Nullable BigDecimal cost,
        @Nullable Long latencyP50Ms,
        @Nullable Long latencyP95Ms) {

    /// The same for one of several: a day, an agent, a model or a conversation.
    record Part(String name, CostJson figures) {}

    static CostJson of(Collection<CallLine> lines) {
        var answered = lines.stream().filter(CallLine::answered).toList();
        long unpriced =
                answered.stream().filter(line -> line.costMicros() == null).count();
        var took = answered.stream().mapToLong(CallLine::tookMs).sorted().toArray();
        return new CostJson(
                lines.size(),
                answered.size(),
                unpriced,
                lines.stream().mapToLong(CallLine::tokensIn).sum(),
                lines.stream().mapToLong(CallLine::tokensOut).sum(),
                unpriced > 0 && unpriced == answered.size() ? null : Dollars.of(micros(lines)),
                percentile(took, 50),
                percentile(took, 95));
    }

    static long micros(Collection<CallLine> lines) {
        return lines.stream()
                .map(CallLine::costMicros)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /// By nearest rank.
    private static @Nullable Long percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? null : sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
