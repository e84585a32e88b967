package app.parley.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthEstimateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void whatIsBeyondTheFreeThousandIsCharged() {
        // 2,300 answers on one number in Spain: 1,300 are charged at 0.02 $.
        var bill = MonthEstimate.of(23, 3, "ES", DAY, List.of());
        assertThat(bill.answers()).isEqualTo(2_070);
        assertThat(bill.free()).isEqualTo(1_000);
        assertThat(bill.bill()).isEqualTo(new Amount("USD", 1_070 * 20_000L));
        assertThat(bill.example()).isTrue();
    }

    @Test
    void aQuietShopPaysNothing() {
        var bill = MonthEstimate.of(8, 4, "BR", DAY, List.of());
        assertThat(bill.free()).isEqualTo(960);
        assertThat(bill.bill()).isEqualTo(new Amount("USD", 0));
    }

    @Test
    void anImportedListGoesBeforeTheExample() {
        var card = new RateCard(
                "EUR", LocalDate.of(2026, 10, 1), Instant.EPOCH, Map.of("spain", Map.of("service", 17_000L)));
        assertThat(MonthEstimate.of(50, 1, "ES", DAY, List.of(card)).bill())
                .isEqualTo(new Amount("EUR", 500 * 17_000L));
        assertThat(MonthEstimate.of(50, 1, "DE", DAY, List.of(card)).bill()).isNull();
        assertThat(MonthEstimate.of(50, 1, "DE", LocalDate.of(2026, 9, 1), List.of(card))
                        .example())
                .isTrue();
    }

    @Test
    void thereIsAnExampleForEveryCountry() {
        assertThat(MonthEstimate.countries())
                .hasSizeGreaterThan(100)
                .allSatisfy(country -> assertThat(MonthEstimate.of(100, 1, country, DAY, List.of())
                                .bill())
                        .isNotNull());
    }
}
