package app.parley.insight;

import app.parley.conversation.MessageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where charges and rate cards are kept.
public interface ChargeStore {

    Optional<Charge> find(MessageId message);

    void put(Charge charge);

    /// Messages delivered since that day that took of the month's allowance.
    long allowed(String phoneNumberId, String category, LocalDate from, LocalDate before);

    /// All that was delivered on those days.
    List<Volume> volumes(LocalDate from, LocalDate before);

    /// In the order of their days.
    List<RateCard> cards();

    /// Keeps the card in place of any other in its currency from its day on.
    void put(RateCard card);
}
