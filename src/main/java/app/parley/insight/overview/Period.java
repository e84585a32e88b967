package app.parley.insight.overview;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// Whole days, as they begin and end where the shop is.
///
/// @param before the first day that no longer belongs to it
public record Period(LocalDate from, LocalDate before) {
    /// The longest there is, in days.
    public static final int MOST = 366;

    /// @throws IllegalArgumentException if it has no day or more than [#MOST]
    public Period {
        long days = ChronoUnit.DAYS.between(from, before);
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("a period has 1 to " + MOST + " days");
        }
    }

    /// The last week that is over on that day, from Monday to Sunday.
    public static Period weekBefore(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday.minusWeeks(1), monday);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, before);
    }

    /// As many days, right before.
    public Period previous() {
        return new Period(from.minusDays(days()), from);
    }

    Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return before.atStartOfDay(zone).toInstant();
    }
}
