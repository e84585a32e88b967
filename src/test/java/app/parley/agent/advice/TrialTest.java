package app.parley.agent.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// What can be learnt from a campaign.
class TrialTest {
    @Test
    void aTextbookCaseComesOutAsInTheTextbook() {
        // 2.8016 * sqrt(0.1 * 0.9 * (1/200 + 1/800)) = 0.0664
        var trial = Trial.of(1000, 0.1);
        assertThat(trial.heldOut()).isEqualTo(200);
        assertThat(trial.least()).isCloseTo(0.0664, within(0.0001));
    }

    @Test
    void moreCustomersShowASmallerDifference() {
        assertThat(Trial.of(4000, 0.1).least()).isCloseTo(Trial.of(1000, 0.1).least() / 2, within(1e-9));
    }

    @Test
    void tooFewTeachNothing() {
        assertThat(Trial.isWorthIt(39, 0.1)).isFalse();
        assertThat(Trial.isWorthIt(40, 0.1)).isTrue();
        assertThat(Trial.isWorthIt(45, 0.6)).isFalse();
    }
}
