package app.parley.insight;

import app.parley.storage.Resources;
import java.time.Instant;
import java.time.LocalDate;

/// Prices of October 2026 in US dollars, second-hand: good enough to guess a bill before there is one, never to
/// count one.
final class ExampleRates {
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);

    private ExampleRates() {}

    static RateCard card() {
        return RateCardReader.read(Resources.text(ExampleRates.class, "example-rates.csv"), FROM, Instant.EPOCH);
    }
}
