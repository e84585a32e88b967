package app.parley.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a month of answers will cost, guessed before a number is connected.
public final class MonthEstimate {
    private static final int DAYS = 30;

    private MonthEstimate() {}

    /// @param answers that go out through this program in a month
    /// @param free of these
    /// @param bill for the others; null where no card has a price for the country
    /// @param example whether the price is one of our examples, and not from a card that was imported
    public record Bill(long answers, long free, @Nullable Amount bill, boolean example) {}

    /// The countries that have a market, by their ISO 3166 codes.
    public static List<String> countries() {
        return Markets.SHIPPED.regions();
    }

    /// `max(0, answers − allowance) × rate`, for one number: 2,300 answers in Spain make (2,300 − 1,000) × 0.02 $
    /// (reference §3.3).
    ///
    /// @param known the cards that were imported; without one that holds that day, our examples are taken
    public static Bill of(int chatsADay, int answersAChat, String country, LocalDate day, List<RateCard> known) {
        var imported = RateCards.on(day, known);
        var card = imported.orElseGet(ExampleRates::card);
        long answers = (long) chatsADay * answersAChat * DAYS;
        long free = Math.min(answers, Allowances.SHIPPED.messages(Allowed.CATEGORY, day));
        var bill = card.micros(country, Allowed.CATEGORY)
                .map(rate -> new Amount(card.currency(), (answers - free) * rate))
                .orElse(null);
        return new Bill(answers, free, bill, imported.isEmpty());
    }
}
