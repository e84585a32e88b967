package app.parley.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Judged> newestFirst = new ArrayList<>();

    private void decided(int count, DraftState state, @Nullable Rejection reason) {
        for (int i = 0; i < count; i++) {
            newestFirst.add(new Judged(state, false, reason, NOW.minus(Duration.ofDays(newestFirst.size()))));
        }
    }

    private Measure measured() {
        return Measure.of(newestFirst, NOW);
    }

    @Test
    void fiftyDecisionsWithFourEditsAreEnoughAndWithFiveAreNot() {
        decided(46, DraftState.APPROVED, null);
        decided(4, DraftState.EDITED, null);
        assertThat(measured().bound()).isCloseTo(0.812, within(0.001));
        assertThat(measured().isEarned()).isTrue();

        newestFirst.removeFirst();
        decided(1, DraftState.EDITED, null);
        assertThat(measured().bound()).isLessThan(Measure.SURE);
        assertThat(measured().isEarned()).isFalse();
    }

    @Test
    void fortyNineDecisionsAreTooFewHoweverRight() {
        decided(49, DraftState.APPROVED, null);
        assertThat(measured().isEarned()).isFalse();
        decided(1, DraftState.APPROVED, null);
        assertThat(measured().isEarned()).isTrue();
    }

    @Test
    void aSlightEditCountsAsRight() {
        newestFirst.add(new Judged(DraftState.EDITED, true, null, NOW));
        assertThat(measured().right()).isEqualTo(1);
    }

    @Test
    void aSevereRejectionAmongTheLastTwentyForbidsIt() {
        decided(19, DraftState.APPROVED, null);
        decided(1, DraftState.REJECTED, Rejection.INVENTED);
        decided(80, DraftState.APPROVED, null);
        assertThat(measured().isEarned()).isFalse();

        newestFirst.addFirst(new Judged(DraftState.APPROVED, false, null, NOW));
        assertThat(measured().isEarned()).isTrue();
    }

    @Test
    void whatWasDecidedWithinTwoWeeksIsTooYoung() {
        for (int i = 0; i < 60; i++) {
            newestFirst.add(new Judged(DraftState.APPROVED, false, null, NOW.minus(Duration.ofHours(i))));
        }
        assertThat(measured().isEarned()).isFalse();
    }

    @Test
    void nothingDecidedSaysNothing() {
        assertThat(measured().bound()).isZero();
        assertThat(measured().isEarned()).isFalse();
        assertThat(measured().isSurelyBelow()).isFalse();
    }
}
