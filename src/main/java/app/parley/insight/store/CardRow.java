package app.parley.insight.store;

import app.parley.insight.RateCard;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// A row of `rate_cards`.
@Entity
@IdClass(CardRow.Key.class)
@Table(name = "rate_cards")
class CardRow {
    @Id
    @Column(name = "valid_from")
    LocalDate validFrom;

    @Id
    String currency;

    String rates;

    @Column(name = "imported_at")
    Instant importedAt;

    record Key(LocalDate validFrom, String currency) implements Serializable {}

    static CardRow of(RateCard card) {
        var row = new CardRow();
        row.validFrom = card.validFrom();
        row.currency = card.currency();
        row.rates = Json.text(card.rates());
        row.importedAt = card.importedAt();
        return row;
    }

    RateCard card() {
        return new RateCard(
                currency,
                validFrom,
                importedAt,
                Json.read(rates, new TypeReference<Map<String, Map<String, Long>>>() {}));
    }
}
