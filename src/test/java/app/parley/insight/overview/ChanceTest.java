package app.parley.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void callsADifferenceOfSharesAChangeOnlyWhereItIsMoreThanChance() {
        assertThat(Chance.shares(90, 100, 70, 100)).isEqualTo(Change.MORE);
        assertThat(Chance.shares(70, 100, 90, 100)).isEqualTo(Change.LESS);
        assertThat(Chance.shares(85, 100, 75, 100)).isEqualTo(Change.CHANCE);
        assertThat(Chance.shares(850, 1000, 750, 1000)).isEqualTo(Change.MORE);
    }

    @Test
    void saysWhereThereAreTooFew() {
        assertThat(Chance.shares(3, 3, 0, 3)).isEqualTo(Change.TOO_FEW);
        assertThat(Chance.shares(0, 0, 50, 100)).isEqualTo(Change.TOO_FEW);
        assertThat(Chance.shares(100, 100, 100, 100)).isEqualTo(Change.TOO_FEW);
        assertThat(Chance.counts(0, 0)).isEqualTo(Change.TOO_FEW);
        assertThat(Chance.counts(19, 0)).isEqualTo(Change.TOO_FEW);
        assertThat(Chance.medians(new Sample(List.of()), new Sample(List.of(5L))))
                .isEqualTo(Change.TOO_FEW);
    }

    @Test
    void judgesCountsAsEventsThatFallWhereTheyLike() {
        assertThat(Chance.counts(16, 4)).isEqualTo(Change.MORE);
        assertThat(Chance.counts(5, 15)).isEqualTo(Change.CHANCE);
        assertThat(Chance.counts(4, 16)).isEqualTo(Change.LESS);
        assertThat(Chance.counts(120, 100)).isEqualTo(Change.CHANCE);
        assertThat(Chance.counts(1200, 1000)).isEqualTo(Change.MORE);
    }

    @Test
    void judgesTheMiddleOfWaitsWhateverTheLongestAre() {
        var quick = waits(1, 100);
        assertThat(Chance.medians(waits(60, 160), quick)).isEqualTo(Change.MORE);
        assertThat(Chance.medians(quick, waits(60, 160))).isEqualTo(Change.LESS);
        assertThat(Chance.medians(waits(5, 105), quick)).isEqualTo(Change.CHANCE);
    }

    @Test
    void takesAQuantileThatOccurred() {
        assertThat(waits(1, 10).quantile(0.5)).isEqualTo(5);
        assertThat(waits(1, 10).quantile(0.9)).isEqualTo(9);
        assertThat(new Sample(List.of(7L)).quantile(0.9)).isEqualTo(7);
    }

    private static Sample waits(long from, long to) {
        return new Sample(LongStream.rangeClosed(from, to).boxed().toList());
    }
}
