package app.parley.connector.api;

import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursDraft;
import app.parley.settings.hours.NightPlan;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// When the business is open, what happens while it is not, and when nothing is begun.
public final class HoursResource implements Resource {
    /// So long that what is wrong with it is said by whoever reads hours.
    private static final int LONGEST = 20_000;

    private final BusinessHours hours;

    public HoursResource(BusinessHours hours) {
        this.hours = hours;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/hours", _ -> Response.json(200, json())),
                Route.patch("/hours", this::change).needing("admin"));
    }

    private Response change(ApiCall call) {
        var fields = Fields.of(call);
        var now = HoursDraft.of(hours.now());
        var week = new EnumMap<>(now.week());
        for (var day : DayOfWeek.values()) {
            text(fields, HoursDraft.field(day)).ifPresent(line -> week.put(day, line));
        }
        var draft = new HoursDraft(
                week,
                text(fields, HoursDraft.SPECIAL).orElse(now.special()),
                fields.oneOf(NightPlan.class, HoursDraft.NIGHT).orElse(now.night()),
                text(fields, HoursDraft.QUIET_FROM).orElse(now.quietFrom()),
                text(fields, HoursDraft.QUIET_TO).orElse(now.quietTo()));
        switch (draft.read()) {
            case HoursDraft.Read.Good(var chosen) -> hours.keep(chosen);
            case HoursDraft.Read.Bad(var flaws) -> {
                var first = flaws.entrySet().iterator().next();
                throw Problem.UNPROCESSABLE.because(first.getKey() + ": " + first.getValue());
            }
        }
        return Response.json(200, json());
    }

    /// Null empties a field, as "" does.
    private static Optional<String> text(Fields fields, String name) {
        return fields.clears(name) ? Optional.of("") : fields.text(name, LONGEST);
    }

    private Map<String, Object> json() {
        var draft = HoursDraft.of(hours.now());
        var json = new LinkedHashMap<String, Object>();
        for (var day : DayOfWeek.values()) {
            json.put(HoursDraft.field(day), draft.week().getOrDefault(day, ""));
        }
        json.put(HoursDraft.SPECIAL, draft.special());
        json.put(HoursDraft.NIGHT, draft.night().name().toLowerCase(Locale.ROOT));
        json.put(HoursDraft.QUIET_FROM, draft.quietFrom());
        json.put(HoursDraft.QUIET_TO, draft.quietTo());
        json.put("zone", hours.zone().getId());
        return json;
    }
}
