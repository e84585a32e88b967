package app.parley.agent.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We open at nine.                  | we open at NINE!
            El abrigo cuesta 149,00 €         | ¡Hola! El abrigo cuesta 149 €
            It is 1,500 euros                 | It is 1500 euros
            Sim, temos no tamanho M           | Sim temos, no tamanho m 😊
            """)
    void isAlikeWhateverTheCapitalsSignsAndZeros(String one, String other) {
        assertThat(Likeness.areAlike(one, other)).isTrue();
        assertThat(Likeness.areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It costs 149 €            | It costs 14.9 €
            We open at 9:30           | We open at 9
            Yes, of course            | No, we are closed today
            It arrives in 3 days      | It arrives in days
            """)
    void isOtherwiseWithOneOtherFigureOrFewSharedWords(String one, String other) {
        assertThat(Likeness.areAlike(one, other)).isFalse();
    }

    @Test
    void judgesWhatHasNoWordsAndWhatNeverEnds() {
        assertThat(Likeness.areAlike("👍", "👍🏽")).isTrue();
        assertThat(Likeness.areAlike("", "Yes")).isFalse();
        assertThat(Likeness.areAlike("1".repeat(100_000), "1.".repeat(100_000))).isFalse();
    }
}
