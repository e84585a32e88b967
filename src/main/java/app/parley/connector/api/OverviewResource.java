package app.parley.connector.api;

import app.parley.insight.overview.Overviews;
import app.parley.insight.overview.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a period brought, beside the one before.
public final class OverviewResource implements Resource {
    private static final Pattern DAY = Pattern.compile("2[0-9]{3}-[0-9]{2}-[0-9]{2}");
    private final Overviews overviews;

    public OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/insights/overview", this::overview));
    }

    private Response overview(ApiCall call) {
        return Response.json(200, OverviewJson.of(overviews.of(period(call))));
    }

    /// Without days, the last week that is over.
    private Period period(ApiCall call) {
        var from = day(call, "from");
        var to = day(call, "to");
        if (from.isEmpty() && to.isEmpty()) {
            return Period.weekBefore(overviews.today());
        }
        if (from.isEmpty() || to.isEmpty()) {
            throw Problem.BAD_REQUEST.because("\"from\" and \"to\" come together.");
        }
        if (from.get().isAfter(overviews.today())) {
            throw Problem.BAD_REQUEST.because("\"from\" has not come yet.");
        }
        try {
            return new Period(from.get(), to.get().plusDays(1));
        } catch (IllegalArgumentException e) {
            throw Problem.BAD_REQUEST.because(
                    "\"to\" is the day of \"from\" or a later one, at most " + Period.MOST + " days in all.");
        }
    }

    private static Optional<LocalDate> day(ApiCall call, String name) {
        return call.parameter(name).map(text -> {
            try {
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException e) {
                throw noDay(name);
            }
            throw noDay(name);
        });
    }

    private static ProblemException noDay(String name) {
        return Problem.BAD_REQUEST.because("\"" + name + "\" is a day, as in 2026-11-23.");
    }
}
