package app.parley.insight.overview;

import app.parley.insight.Charges;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Puts a period beside the one before, from what is kept and nothing else.
public final class Overviews {
    private final OverviewStore store;
    private final Charges charges;
    private final Transactions transactions;
    private final ZoneId zone;
    private final InstantSource clock;

    /// @param zone in which a day begins
    public Overviews(
            OverviewStore store, Charges charges, Transactions transactions, ZoneId zone, InstantSource clock) {
        this.store = store;
        this.charges = charges;
        this.transactions = transactions;
        this.zone = zone;
        this.clock = clock;
    }

    /// Which day it is where the shop is.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// @throws IllegalArgumentException if the period has not begun
    public Overview of(Period period) {
        var now = clock.instant();
        var begin = period.begin(zone);
        if (begin.isAfter(now)) {
            throw new IllegalArgumentException("the period has not begun");
        }
        boolean running = period.end(zone).isAfter(now);
        var end = running ? now : period.end(zone);
        var previous = period.previous();
        var beginBefore = previous.begin(zone);
        var endBefore = running ? beginBefore.plus(Duration.between(begin, end)) : begin;
        var talks = new Talks(begin, end, now);
        var talksBefore = new Talks(beginBefore, endBefore, now);
        return transactions.in(() -> {
            // a day more at both ends: what was silent before, and what was answered after
            store.messages(beginBefore.minus(Talks.DAY), end.plus(Talks.DAY), message -> {
                talks.read(message);
                talksBefore.read(message);
            });
            var figures = Figures.of(
                    counted(talks, begin, end, period.from(), days(period, running)),
                    counted(talksBefore, beginBefore, endBefore, previous.from(), days(period, running)));
            return new Overview(period, previous, running, figures);
        });
    }

    /// When customers write most, of what they wrote since then.
    public Optional<Busiest> busiest(Instant since) {
        var counting = new Busiest.Counting(zone);
        transactions.run(() -> store.messages(since, clock.instant(), counting::read));
        return counting.busiest();
    }

    private Figures.Counted counted(Talks talks, Instant begin, Instant end, LocalDate from, long days) {
        return new Figures.Counted(talks.talk(), store.counts(begin, end), charges.between(from, from.plusDays(days)));
    }

    /// Charges are kept by the day: today counts whole.
    private long days(Period period, boolean running) {
        return running ? ChronoUnit.DAYS.between(period.from(), today()) + 1 : period.days();
    }
}
