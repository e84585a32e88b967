package app.parley.settings.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The hours as they are typed, field by field.
///
/// @param week a line for each day that is open, as `9:00-13:00, 16:00-20:00`
/// @param special days that are otherwise, one a line, as `2026-12-25 Christmas`
/// @param quietFrom when nothing is begun any more; "" while something may be begun at any time
public record HoursDraft(
        Map<DayOfWeek, String> week, String special, NightPlan night, String quietFrom, String quietTo) {
    /// The fields, besides the days of the week by their English names.
    public static final String SPECIAL = "special";

    public static final String NIGHT = "night";
    public static final String QUIET_FROM = "quiet_from";
    public static final String QUIET_TO = "quiet_to";
    private static final String NIGHT_WITHOUT_HOURS = "Say first when you are open.";
    private static final String ONE_END = "Quiet hours have a beginning and an end.";

    public HoursDraft {
        week = Map.copyOf(week);
    }

    /// What came of reading it.
    public sealed interface Read {
        record Good(HoursChosen hours) implements Read {}

        /// @param flaws what is wrong in plain words, by field
        record Bad(Map<String, String> flaws) implements Read {}
    }

    /// As they would be typed.
    public static HoursDraft of(HoursChosen hours) {
        var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, HoursText.day(hours.opening().on(day)));
        }
        var quiet = hours.quiet();
        return new HoursDraft(
                week,
                HoursText.special(hours.opening().special()),
                hours.night(),
                quiet == null ? "" : HoursText.time(quiet.from()),
                quiet == null ? "" : HoursText.time(quiet.to()));
    }

    /// The day's field.
    public static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    public Read read() {
        var flaws = new LinkedHashMap<String, String>();
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, line) -> days.put(day, read(field(day), () -> HoursText.day(line), List.of(), flaws)));
        List<SpecialDays> otherwise = read(SPECIAL, () -> HoursText.special(special), List.of(), flaws);
        var quiet = quiet(flaws);
        var opening = new OpeningHours(days, otherwise);
        if (flaws.isEmpty() && !opening.said() && night != NightPlan.ANSWER) {
            flaws.put(NIGHT, NIGHT_WITHOUT_HOURS);
        }
        return flaws.isEmpty() ? new Read.Good(new HoursChosen(opening, night, quiet)) : new Read.Bad(flaws);
    }

    private @Nullable QuietHours quiet(Map<String, String> flaws) {
        if (quietFrom.isBlank() && quietTo.isBlank()) {
            return null;
        }
        if (quietFrom.isBlank() || quietTo.isBlank()) {
            flaws.put(quietFrom.isBlank() ? QUIET_FROM : QUIET_TO, ONE_END);
            return null;
        }
        var from = read(QUIET_FROM, () -> HoursText.time(quietFrom), LocalTime.MIN, flaws);
        var to = read(QUIET_TO, () -> HoursText.time(quietTo), LocalTime.MIN, flaws);
        return new QuietHours(from, to);
    }

    private static <T> T read(String field, Supplier<T> read, T otherwise, Map<String, String> flaws) {
        try {
            return read.get();
        } catch (HoursUnclear e) {
            flaws.put(field, e.plainly());
            return otherwise;
        }
    }
}
