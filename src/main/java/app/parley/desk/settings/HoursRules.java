package app.parley.desk.settings;

import app.parley.desk.settings.HoursTyped.Night;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursChosen;
import app.parley.settings.hours.HoursText;
import app.parley.settings.hours.HoursUnclear;
import app.parley.settings.hours.NightPlan;
import app.parley.settings.hours.OpeningHours;
import app.parley.settings.hours.QuietHours;
import app.parley.settings.hours.Span;
import app.parley.settings.hours.SpecialDays;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The hours, read from what is typed and written as it would be.
final class HoursRules {
    private static final String NIGHT_WITHOUT_HOURS = "Say first when you are open.";
    private static final String ONE_END = "Quiet hours have a beginning and an end.";
    private final BusinessHours hours;

    HoursRules(BusinessHours hours) {
        this.hours = hours;
    }

    HoursTyped now() {
        var now = hours.now();
        var quiet = now.quiet();
        return new HoursTyped(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> HoursText.day(now.opening().on(day)))
                        .toList(),
                HoursText.special(now.opening().special()),
                Night.valueOf(now.night().name()),
                quiet == null ? "" : HoursText.time(quiet.from()),
                quiet == null ? "" : HoursText.time(quiet.to()));
    }

    /// @throws IllegalArgumentException unless the week has seven days
    Kept keep(HoursTyped typed) {
        if (typed.week().size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException(
                    "a week has seven days: " + typed.week().size());
        }
        var flaws = new ArrayList<Kept.Flaw>();
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var line = typed.week().get(day.getValue() - 1);
            week.put(day, read(field(day), () -> HoursText.day(line), List.of(), flaws));
        }
        List<SpecialDays> special = read("special", () -> HoursText.special(typed.special()), List.of(), flaws);
        var quiet = quiet(typed, flaws);
        var opening = new OpeningHours(week, special);
        if (flaws.isEmpty() && !opening.said() && typed.night() != Night.ANSWER) {
            flaws.add(new Kept.Flaw("night", NIGHT_WITHOUT_HOURS));
        }
        if (flaws.isEmpty()) {
            hours.keep(new HoursChosen(opening, NightPlan.valueOf(typed.night().name()), quiet));
        }
        return Kept.of(flaws);
    }

    private static @Nullable QuietHours quiet(HoursTyped typed, List<Kept.Flaw> flaws) {
        if (typed.quietFrom().isBlank() && typed.quietTo().isBlank()) {
            return null;
        }
        if (typed.quietFrom().isBlank() || typed.quietTo().isBlank()) {
            flaws.add(new Kept.Flaw(typed.quietFrom().isBlank() ? "quietFrom" : "quietTo", ONE_END));
            return null;
        }
        var from = read("quietFrom", () -> HoursText.time(typed.quietFrom()), LocalTime.MIN, flaws);
        var to = read("quietTo", () -> HoursText.time(typed.quietTo()), LocalTime.MIN, flaws);
        return new QuietHours(from, to);
    }

    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T read(String field, Supplier<T> read, T otherwise, List<Kept.Flaw> flaws) {
        try {
            return read.get();
        } catch (HoursUnclear e) {
            flaws.add(new Kept.Flaw(field, e.plainly()));
            return otherwise;
        }
    }
}
