package app.parley.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What WhatsApp charges in one currency from a day on, as Meta publishes it.
///
/// @param rates millionths of the currency for a delivered message, by market and category; what is not charged so
/// anywhere is not in it
public record RateCard(String currency, LocalDate validFrom, Instant importedAt, Map<String, Map<String, Long>> rates) {

    /// @param markets the keys of a market, the most exact first: the first that the card has is the one
    OptionalLong micros(List<String> markets, String category) {
        return markets.stream()
                .filter(rates::containsKey)
                .map(rates::get)
                .findFirst()
                .map(market -> market.get(category))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    public int markets() {
        return rates.size();
    }
}
