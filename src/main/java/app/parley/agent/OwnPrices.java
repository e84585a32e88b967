package app.parley.agent;

import app.parley.settings.Notebook;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Prices that somebody here typed for models that the shipped list does not know.
public final class OwnPrices {
    /// The note in which they are kept.
    public static final String NAME = "model_prices";

    private final Notebook notebook;
    private final Transactions transactions;
    private final InstantSource clock;

    /// What is kept of them.
    record Kept(List<OwnPrice> prices) {}

    public OwnPrices(Notebook notebook, Transactions transactions, InstantSource clock) {
        this.notebook = notebook;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The model's price today; empty if nobody typed one.
    public Optional<OwnPrice> find(String model) {
        var today = today();
        return all().stream()
                .filter(price -> price.model().equals(model) && !price.from().isAfter(today))
                .max(Comparator.comparing(OwnPrice::from));
    }

    /// Counts from today on; calls that were made stay as they were counted. A second one on the same day replaces the
    /// first.
    ///
    /// @param inputMicros millionths of a US dollar for a million tokens of prompts
    /// @param outputMicros the same for answers
    /// @throws IllegalArgumentException if that is no price
    public OwnPrice enter(String model, long inputMicros, long outputMicros) {
        var fresh = new OwnPrice(model, today(), inputMicros, outputMicros);
        transactions.run(() -> {
            var prices = new ArrayList<>(all());
            prices.removeIf(price -> price.model().equals(model) && price.from().equals(fresh.from()));
            prices.add(fresh);
            notebook.write(NAME, new Kept(prices));
        });
        return fresh;
    }

    /// The answer with what it cost, where only somebody here knows that.
    ///
    /// @param asked the model that was asked; the one that answered may call itself by a longer name
    ModelAnswer priced(ModelAnswer answer, String asked) {
        if (answer.costMicros() != null || answer.tokensIn() + answer.tokensOut() == 0) {
            return answer; // whoever does not count tokens has not worked for nothing
        }
        return find(answer.model())
                .or(() -> find(asked))
                .map(price -> new ModelAnswer(
                        answer.text(),
                        answer.model(),
                        answer.tokensIn(),
                        answer.tokensOut(),
                        price.micros(answer.tokensIn(), answer.tokensOut()),
                        answer.took()))
                .orElse(answer);
    }

    private List<OwnPrice> all() {
        return notebook.read(NAME, new Kept(List.of())).prices();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
