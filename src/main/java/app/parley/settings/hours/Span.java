package app.parley.settings.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A stretch of a day without a break. One that ends at or before its beginning ends on the next day.
public record Span(LocalTime from, LocalTime to) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    boolean passesMidnight() {
        return !to.isAfter(from);
    }

    Stretch on(LocalDate day, ZoneId zone) {
        return new Stretch(
                day.atTime(from).atZone(zone).toInstant(),
                (passesMidnight() ? day.plusDays(1) : day)
                        .atTime(to)
                        .atZone(zone)
                        .toInstant());
    }

    /// As people write it: `9:00–13:00`.
    @Override
    public String toString() {
        return clock(from) + "–" + clock(to);
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }
}
