package app.parley.desk.settings;

import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursDraft;
import app.parley.settings.hours.NightPlan;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;

/// The hours, read from what is typed and written as it would be.
final class HoursRules {
    private final BusinessHours hours;

    HoursRules(BusinessHours hours) {
        this.hours = hours;
    }

    HoursTyped now() {
        var now = HoursDraft.of(hours.now());
        return new HoursTyped(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> now.week().getOrDefault(day, ""))
                        .toList(),
                now.special(),
                HoursTyped.Night.valueOf(now.night().name()),
                now.quietFrom(),
                now.quietTo());
    }

    /// @throws IllegalArgumentException unless the week has seven days
    Kept keep(HoursTyped typed) {
        if (typed.week().size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException(
                    "a week has seven days: " + typed.week().size());
        }
        var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, typed.week().get(day.getValue() - 1));
        }
        var draft = new HoursDraft(
                week, typed.special(), NightPlan.valueOf(typed.night().name()), typed.quietFrom(), typed.quietTo());
        return switch (draft.read()) {
            case HoursDraft.Read.Good(var chosen) -> {
                hours.keep(chosen);
                yield new Kept.Done();
            }
            case HoursDraft.Read.Bad(var flaws) ->
                new Kept.Refused(flaws.entrySet().stream()
                        .map(flaw -> new Kept.Flaw(named(flaw.getKey()), flaw.getValue()))
                        .toList());
        };
    }

    /// As the screen names it.
    private static String named(String field) {
        return switch (field) {
            case HoursDraft.QUIET_FROM -> "quietFrom";
            case HoursDraft.QUIET_TO -> "quietTo";
            default -> field;
        };
    }
}
