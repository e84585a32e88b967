package app.parley.console.inbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Until when a conversation may sleep.
final class SnoozeTimes {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private SnoozeTimes() {}

    /// @param key of the text that names it
    record Choice(String key, Instant until) {}

    /// What is offered now: the evening only while it is still to come.
    static List<Choice> at(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("inbox.snooze.hour", now.plus(Duration.ofHours(1))));
        var evening = today.atTime(EVENING).atZone(zone).toInstant();
        if (evening.isAfter(now)) {
            choices.add(new Choice("inbox.snooze.evening", evening));
        }
        choices.add(new Choice("inbox.snooze.tomorrow", morning(today.plusDays(1), zone)));
        choices.add(
                new Choice("inbox.snooze.monday", morning(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone)));
        return List.copyOf(choices);
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /// A day and a time of day as typed, 9:30 or 09:30. A time that a change of clocks skips is moved to after it.
    static Optional<Instant> of(LocalDate day, String time, ZoneId zone) {
        var typed = time.strip();
        try {
            var hour = LocalTime.parse(typed.indexOf(':') == 1 ? "0" + typed : typed);
            return Optional.of(day.atTime(hour).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
