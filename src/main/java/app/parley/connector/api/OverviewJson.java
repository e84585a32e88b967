package app.parley.connector.api;

import app.parley.insight.overview.Figure;
import app.parley.insight.overview.Overview;
import app.parley.insight.overview.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A period beside the one before, as the API shows it.
record OverviewJson(Days period, Days previous, boolean running, List<Shown> figures) {

    /// @param to the last day
    record Days(LocalDate from, LocalDate to) {
        static Days of(Period period) {
            return new Days(period.from(), period.before().minusDays(1));
        }
    }

    record Shown(
            String name,
            @Nullable String kind,
            String unit,
            @Nullable Double now,
            long sample,
            @Nullable Double before,
            long sampleBefore,
            String change) {

        static Shown of(Figure figure) {
            return new Shown(
                    figure.name(),
                    figure.kind(),
                    Named.word(figure.unit()),
                    figure.now(),
                    figure.of(),
                    figure.before(),
                    figure.ofBefore(),
                    Named.word(figure.change()));
        }
    }

    static OverviewJson of(Overview overview) {
        return new OverviewJson(
                Days.of(overview.period()),
                Days.of(overview.previous()),
                overview.running(),
                overview.figures().stream().map(Shown::of).toList());
    }
}
