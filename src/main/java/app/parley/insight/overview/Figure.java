package app.parley.insight.overview;

import org.jspecify.annotations.Nullable;

/// One figure of a period and of the one before.
///
/// @param name which, as documented in the API's description
/// @param kind what exactly, where there are several: a kind of finding, or a currency
/// @param now null where there is nothing to take it from
/// @param of what it was taken from: the size of the sample
public record Figure(
        String name,
        @Nullable String kind,
        Unit unit,
        @Nullable Double now,
        long of,
        @Nullable Double before,
        long ofBefore,
        Change change) {

    /// What a figure is measured in.
    public enum Unit {
        COUNT,
        /// 0 to 1.
        SHARE,
        SECONDS,
        /// Money.
        UNITS
    }

    static Figure count(String name, @Nullable String kind, long now, long before) {
        return new Figure(
                name, kind, Unit.COUNT, (double) now, now, (double) before, before, Chance.counts(now, before));
    }

    /// A count of what comes in bunches, so that no rule tells chance from change.
    static Figure bunched(String name, long now, long before) {
        return new Figure(name, null, Unit.COUNT, (double) now, now, (double) before, before, Change.UNJUDGED);
    }

    static Figure share(String name, long now, long of, long before, long ofBefore) {
        return new Figure(
                name,
                null,
                Unit.SHARE,
                part(now, of),
                of,
                part(before, ofBefore),
                ofBefore,
                Chance.shares(now, of, before, ofBefore));
    }

    static Figure wait(String name, double quantile, Sample now, Sample before, Change change) {
        return new Figure(
                name,
                null,
                Unit.SECONDS,
                now.size() == 0 ? null : (double) now.quantile(quantile),
                now.size(),
                before.size() == 0 ? null : (double) before.quantile(quantile),
                before.size(),
                change);
    }

    static Figure money(String name, String currency, long micros, long of, long microsBefore, long ofBefore) {
        return new Figure(name, currency, Unit.UNITS, micros / 1e6, of, microsBefore / 1e6, ofBefore, Change.UNJUDGED);
    }

    private static @Nullable Double part(long part, long of) {
        return of == 0 ? null : (double) part / of;
    }
}
