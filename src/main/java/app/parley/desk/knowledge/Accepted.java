package app.parley.desk.knowledge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/// What came of a yes to a found answer.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Accepted.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Accepted.OldPrices.class, name = "old_prices"),
    @JsonSubTypes.Type(value = Accepted.Faulty.class, name = "faulty"),
    @JsonSubTypes.Type(value = Accepted.Gone.class, name = "gone")
})
public sealed interface Accepted {
    record Done(UUID item) implements Accepted {}

    /// Nothing was accepted: somebody has to say that these prices hold today, or write others.
    record OldPrices(List<String> prices) implements Accepted {
        public OldPrices {
            prices = List.copyOf(prices);
        }
    }

    /// Nothing was accepted: these are no words for an answer.
    record Faulty(List<Kept.Fault> faults) implements Accepted {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// It was accepted or skipped before.
    record Gone() implements Accepted {}
}
