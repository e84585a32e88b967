package app.parley.insight;

import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rate cards the operator has imported. There is none to begin with: what is not known is not guessed.
public final class RateCards {
    private final ChargeStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Changes<RateCard> changes;

    public RateCards(ChargeStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// @param text of Meta's CSV file
    /// @throws RateCardException if it is no rate card, or a broken one; nothing is kept then
    public RateCard take(String text, LocalDate validFrom) {
        var card = RateCardReader.read(text, validFrom, clock.instant());
        transactions.run(() -> {
            store.put(card);
            changes.announce(card);
        });
        return card;
    }

    /// In the order of their days.
    public List<RateCard> all() {
        return transactions.in(store::cards);
    }

    /// Tells of cards that were taken.
    public Changes<RateCard> changes() {
        return changes;
    }

    /// The card that counts on a day: the youngest that holds by then.
    static Optional<RateCard> on(LocalDate day, List<RateCard> cards) {
        return cards.stream().filter(card -> !card.validFrom().isAfter(day)).reduce((_, later) -> later);
    }
}
