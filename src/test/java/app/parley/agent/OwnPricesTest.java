package app.parley.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.desk.DeskFixture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnPricesTest {
    private final DeskFixture shop = new DeskFixture();
    private final OwnPrices prices = shop.ownPrices;

    @AfterEach
    void close() {
        shop.close();
    }

    private static ModelAnswer answer(String model, int in, int out, @Nullable Long cost) {
        return new ModelAnswer("Hello.", model, in, out, cost, Duration.ofMillis(20));
    }

    @Test
    void aModelWithoutAPriceStaysUnknown() {
        assertThat(prices.priced(answer("llama", 1000, 200, null), "llama").costMicros())
                .isNull();
    }

    @Test
    void aTypedPriceCountsTokensRoundedUp() {
        prices.enter("llama", 750_000, 3_000_000);
        assertThat(prices.priced(answer("llama", 1001, 200, null), "llama").costMicros())
                .isEqualTo(1351L);
    }

    @Test
    void aModelThatCallsItselfByALongerNameCostsWhatTheAskedOneDoes() {
        prices.enter("llama", 1_000_000, 1_000_000);
        assertThat(prices.priced(answer("llama-70b-q4", 10, 10, null), "llama").costMicros())
                .isEqualTo(20L);
    }

    @Test
    void whatTheModelItselfSaysGoesFirst() {
        prices.enter("llama", 1_000_000, 1_000_000);
        assertThat(prices.priced(answer("llama", 10, 10, 3L), "llama").costMicros())
                .isEqualTo(3L);
    }

    @Test
    void aModelThatCountsNoTokensHasNotWorkedForNothing() {
        prices.enter("llama", 1_000_000, 1_000_000);
        assertThat(prices.priced(answer("llama", 0, 0, null), "llama").costMicros())
                .isNull();
    }

    @Test
    void anotherDaysPriceTakesOverAndOneOfTheSameDayReplaces() {
        prices.enter("llama", 1_000_000, 0);
        prices.enter("llama", 2_000_000, 0);
        assertThat(prices.priced(answer("llama", 10, 0, null), "llama").costMicros())
                .isEqualTo(20L);
        shop.now = shop.now.plus(Duration.ofDays(1));
        prices.enter("llama", 5_000_000, 0);
        assertThat(prices.priced(answer("llama", 10, 0, null), "llama").costMicros())
                .isEqualTo(50L);
    }

    @Test
    void whatIsNoPriceIsRefusedAndLosesNothing() {
        prices.enter("llama", 1_000_000, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> prices.enter("llama", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> prices.enter("llama", 0, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> prices.enter(" ", 0, 0));
        assertThat(prices.find("llama").orElseThrow().inputMicros()).isEqualTo(1_000_000);
    }

    @Test
    void theLargestPriceAndTheLongestAnswerCanBeCounted() {
        prices.enter("dear", OwnPrice.MOST_MICROS, OwnPrice.MOST_MICROS);
        assertThat(prices.find("dear").orElseThrow().micros(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(2L * Integer.MAX_VALUE * 10_000);
    }
}
