package app.parley.desk.costs;

import app.parley.agent.AgentLog;
import app.parley.insight.Amount;
import app.parley.insight.ChargedMonth;
import app.parley.insight.Charges;
import app.parley.insight.RateCards;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Adds up what was spent on models and on messages. Inside a transaction.
public final class SpentReader {
    private final Charges charges;
    private final RateCards cards;
    private final AgentLog log;
    private final ZoneId zone;

    /// @param zone in which a day begins
    public SpentReader(Charges charges, RateCards cards, AgentLog log, ZoneId zone) {
        this.charges = charges;
        this.cards = cards;
        this.log = log;
        this.zone = zone;
    }

    public LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    public ChargedMonth month(LocalDate day) {
        return charges.month(day);
    }

    /// From the beginning of that day of the month on.
    public Spent since(LocalDate day, ChargedMonth month) {
        var messages = month.since(day);
        return new Spent(
                log.spentMicros(day.atStartOfDay(zone).toInstant()), money(messages.amounts()), messages.unpriced());
    }

    /// Tells that the same messages cost something else now.
    public Runnable listen(Runnable listener) {
        return cards.changes().listen(_ -> listener.run());
    }

    static List<Money> money(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> new Money(amount.currency(), amount.micros()))
                .toList();
    }
}
