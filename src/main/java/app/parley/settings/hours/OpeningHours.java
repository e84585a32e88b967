package app.parley.settings.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the business is open: a week with its breaks, and the days that are otherwise.
///
/// @param week no day in it means that nobody said: the business counts as open then
/// @param special the first that holds a day counts
public record OpeningHours(Map<DayOfWeek, List<Span>> week, List<SpecialDays> special) {
    private static final int DAYS_AROUND = 62;
    public static final OpeningHours UNSAID = new OpeningHours(Map.of(), List.of());

    public OpeningHours {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                days.put(day, List.copyOf(spans));
            }
        });
        week = Map.copyOf(days);
        special = List.copyOf(special);
    }

    public boolean said() {
        return !week.isEmpty();
    }

    public List<Span> on(LocalDate day) {
        return special.stream()
                .filter(days -> days.hold(day))
                .findFirst()
                .map(SpecialDays::spans)
                .orElseGet(() -> on(day.getDayOfWeek()));
    }

    /// In an ordinary week.
    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    public Openness at(Instant instant, ZoneId zone) {
        if (!said()) {
            return new Openness.Always();
        }
        Instant since = null;
        for (var stretch : around(instant.atZone(zone).toLocalDate(), zone)) {
            if (stretch.holds(instant)) {
                return new Openness.Open(stretch.to());
            }
            if (stretch.from().isAfter(instant)) {
                return new Openness.Closed(since, stretch.from());
            }
            since = stretch.to();
        }
        return new Openness.Closed(since, null);
    }

    /// The closure that is, or the one that comes next.
    public Optional<Openness.Closed> nextClosure(Instant now, ZoneId zone) {
        return switch (at(now, zone)) {
            case Openness.Always() -> Optional.empty();
            case Openness.Open(var closes) ->
                at(closes, zone) instanceof Openness.Closed closed ? Optional.of(closed) : Optional.empty();
            case Openness.Closed closed -> Optional.of(closed);
        };
    }

    private List<Stretch> around(LocalDate day, ZoneId zone) {
        var stretches = new ArrayList<Stretch>();
        for (int i = -DAYS_AROUND; i <= DAYS_AROUND; i++) {
            var date = day.plusDays(i);
            on(date).forEach(span -> stretches.add(span.on(date, zone)));
        }
        return Stretch.joined(stretches);
    }
}
