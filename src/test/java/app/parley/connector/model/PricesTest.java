package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Prices prices = Prices.shipped();

    @Test
    void knowTheDefaultModel() {
        assertThat(prices.micros(GeminiSettings.DEFAULT_MODEL, 1_000_000, 0, TODAY))
                .hasValue(750_000);
    }

    @Test
    void tellALiteModelFromItsLargerOne() {
        assertThat(prices.micros("gemini-3.5-flash", 10, 10, TODAY)).hasValue(105);
        assertThat(prices.micros("gemini-3.5-flash-lite", 10, 10, TODAY)).hasValue(28);
        assertThat(prices.micros("gemini-3.5-flash-lite-001", 10, 10, TODAY)).hasValue(28);
    }

    @Test
    void askMoreForLongPromptsWhereGoogleDoes() {
        assertThat(prices.micros("gemini-3.1-pro-preview", 200_000, 0, TODAY)).hasValue(400_000);
        assertThat(prices.micros("gemini-3.1-pro-preview", 200_001, 0, TODAY)).hasValue(800_004);
    }

    @Test
    void roundUpSoThatNothingIsFree() {
        assertThat(prices.micros("gemini-2.5-flash-lite", 1, 0, TODAY)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini-fake", "gemini-3.5-flash-image", "gemini-3.8-flashy", "gemini", ""})
    void areUnknownRatherThanGuessed(String model) {
        assertThat(prices.micros(model, 1000, 1000, TODAY)).isEmpty();
    }

    @Test
    void areUnknownBeforeTheirFirstDay() {
        assertThat(prices.micros("gemini-3.8-flash", 1, 1, LocalDate.of(2026, 9, 1)))
                .isEmpty();
    }
}
