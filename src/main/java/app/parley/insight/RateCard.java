package app.parley.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What WhatsApp charges in one currency from a day on, as Meta publishes it.
///
/// @param rates millionths of the currency for a delivered message, by market and category; what is not charged so
/// anywhere is not in it
public record RateCard(String currency, LocalDate validFrom, Instant importedAt, Map<String, Map<String, Long>> rates) {

    /// What a message of that category costs there. The country's own line goes before that of its part of the
    /// world.
    ///
    /// @param region ISO 3166
    /// @param category as Meta writes it in receipts
    Optional<Long> micros(String region, String category) {
        return Markets.SHIPPED.keys(region).stream()
                .filter(rates::containsKey)
                .map(rates::get)
                .findFirst()
                .map(market -> market.get(Pricing.rateName(category)));
    }

    public int markets() {
        return rates.size();
    }
}
