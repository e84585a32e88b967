package app.parley.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.parley.conversation.reading.Calibration.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Scores CLEAR = new Scores(new double[] {1, -1, -1});
    private static final Scores CLOSE = new Scores(new double[] {0.1, 0.05, -1});

    /// Clear scores are right nine times in ten, close ones every other time.
    private static List<Trial> trials() {
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < 1000; i++) {
            trials.add(new Trial(CLEAR, i % 10 == 0 ? 1 : 0));
            trials.add(new Trial(CLOSE, i % 2));
        }
        return trials;
    }

    @Test
    void aConfidenceIsHowOftenSuchGuessesAreRight() {
        var calibration = Calibration.of(trials(), 0.9);
        assertThat(calibration.confidence(CLEAR)).isCloseTo(0.9, within(0.01));
        assertThat(calibration.confidence(CLOSE)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void theThresholdKeepsOutWhatWouldBeWrongTooOften() {
        var calibration = Calibration.of(trials(), 0.85);
        assertThat(calibration.threshold()).isBetween(calibration.confidence(CLOSE), calibration.confidence(CLEAR));
        assertThat(Calibration.of(trials(), 0.5).threshold()).isLessThanOrEqualTo(calibration.confidence(CLOSE));
    }

    @Test
    void nothingIsHeardWhereNothingIsRightOftenEnough() {
        assertThat(Calibration.of(trials(), 0.99).threshold()).isGreaterThan(1);
    }

    @Test
    void staysWithinBoundsWhereAllOrNothingIsRight() {
        var right = List.of(new Trial(CLEAR, 0), new Trial(CLOSE, 0));
        var wrong = List.of(new Trial(CLEAR, 2), new Trial(CLOSE, 2));
        assertThat(Calibration.of(right, 0.9).confidence(CLEAR)).isBetween(0.0, 1.0);
        assertThat(Calibration.of(wrong, 0.9).confidence(CLEAR)).isBetween(0.0, 1.0);
        assertThat(Calibration.of(List.of(), 0.9).confidence(CLEAR)).isBetween(0.0, 1.0);
    }
}
