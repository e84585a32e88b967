package app.parley.connector.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The time a question is about.
///
/// @param to not included
record Period(Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofDays(93);
    private static final Duration USUAL = Duration.ofDays(30);

    /// The last 30 days unless `from` and `to` say otherwise.
    ///
    /// @throws ProblemException if these are no times, in the wrong order, or more than 93 days apart
    static Period of(ApiCall call, Instant now) {
        var to = time(call, "to").orElse(now);
        var from = time(call, "from").orElse(to.minus(USUAL));
        if (!from.isBefore(to)) {
            throw Problem.BAD_REQUEST.because("\"from\" lies before \"to\".");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.BAD_REQUEST.because("\"from\" and \"to\" are at most " + LONGEST.toDays() + " days apart.");
        }
        return new Period(from, to);
    }

    private static Optional<Instant> time(ApiCall call, String name) {
        return call.parameter(name)
                .map(text -> read(text)
                        .filter(Period::within)
                        .orElseThrow(() -> Problem.BAD_REQUEST.because("\"" + name
                                + "\" is a time such as 2026-11-01T00:00:00Z, or a day such as 2026-11-01.")));
    }

    /// A day is its beginning in UTC.
    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// With room for the days before it.
    private static boolean within(Instant time) {
        return Paging.within(time) && Paging.within(time.minus(USUAL));
    }
}
