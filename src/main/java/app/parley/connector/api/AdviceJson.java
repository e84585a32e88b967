package app.parley.connector.api;

import app.parley.agent.advice.Advice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Advice as callers see it.
///
/// @param week the Monday of the week it is about
record AdviceJson(
        UUID id,
        String agent,
        String kind,
        LocalDate week,
        List<PointJson> points,
        String state,
        Instant madeAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /// One thing it says, in numbers.
    record PointJson(
            String what, @Nullable String name, @Nullable String change, List<Double> numbers) {}

    static AdviceJson of(Advice advice) {
        return new AdviceJson(
                advice.id().value(),
                advice.kind().agent().word(),
                advice.kind().word(),
                advice.week(),
                advice.points().stream()
                        .map(point -> new PointJson(
                                point.what(),
                                point.name(),
                                point.change() == null
                                        ? null
                                        : point.change().name().toLowerCase(Locale.ROOT),
                                point.numbers()))
                        .toList(),
                advice.state().word(),
                advice.madeAt(),
                advice.decidedBy(),
                advice.decidedAt());
    }
}
