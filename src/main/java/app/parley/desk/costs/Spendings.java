package app.parley.desk.costs;

import app.parley.agent.AgentLog;
import app.parley.insight.Amount;
import app.parley.insight.Charges;
import app.parley.insight.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Adds up what was spent on models and on messages. Inside a transaction.
public final class Spendings {
    private final Charges charges;
    private final AgentLog log;
    private final ZoneId zone;

    /// @param zone in which a day begins
    public Spendings(Charges charges, AgentLog log, ZoneId zone) {
        this.charges = charges;
        this.log = log;
        this.zone = zone;
    }

    public LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /// From the beginning of that day on.
    public Spent since(LocalDate day) {
        return spent(day, messages(day));
    }

    Spending messages(LocalDate from) {
        return charges.spent(from, from.plusYears(1));
    }

    Spent spent(LocalDate from, Spending messages) {
        return new Spent(
                log.spentMicros(from.atStartOfDay(zone).toInstant()), money(messages.amounts()), messages.unpriced());
    }

    static List<Money> money(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> new Money(amount.currency(), amount.micros()))
                .toList();
    }
}
