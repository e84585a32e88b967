package app.parley.desk.costs;

import java.time.LocalDate;
import java.util.List;

/// What was spent, and by which prices.
///
/// @param month from its first day until now
/// @param lines of the month, one a category of messages
/// @param freeUsed answers of this month's allowance that the number has taken
/// @param free answers each month that cost nothing; zero where there are none
/// @param cards the prices that were imported, the youngest first
public record CostsShown(
        LocalDate day, Spent today, Spent month, List<Line> lines, long freeUsed, int free, List<Card> cards) {

    /// @param category as Meta writes it
    /// @param free of these messages
    /// @param unpriced of these: charged, and nobody knows how much
    public record Line(String category, long messages, long free, long unpriced, List<Money> cost) {}

    /// @param markets that have a price in it
    public record Card(String currency, LocalDate validFrom, int markets) {}
}
