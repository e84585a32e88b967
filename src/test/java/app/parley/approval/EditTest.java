package app.parley.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We open at nine.             | Hello Ana, we open at nine!
            We open at nine.             | ¡Hola, Ana! We open at nine 🙂
            Hi! We open at nine.         | Good morning, we  open at nine
            Olá, abrimos às nove.        | Bom dia! Abrimos às nove 👍
            Buenos días: abrimos a las 9 | Abrimos a las 9.
            It costs 49,90 €.            | It costs 49,90 €
            """)
    void greetingEmojiSpacingAndPunctuationAreNoEdit(String before, String after) {
        assertThat(Edit.isSlight(before, after)).isTrue();
        assertThat(Edit.isSlight(after, before)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We open at nine.           | We open at ten.
            It costs 49,90 €.          | It costs 4990 €.
            It costs 49,90 €.          | It costs 49.90 €.
            You have 20 % off.         | You have 20 off.
            It costs 5 €.              | It costs 5 $.
            Yes, we have it.           | We have it.
            Good news, it is here.     | Good news, it is here tomorrow.
            Open at 9:30.              | Open at 930.
            We open at nine.           | Hello we never open on Mondays, we open at nine.
            """)
    void whatChangesTheMatterIsAnEdit(String before, String after) {
        assertThat(Edit.isSlight(before, after)).isFalse();
        assertThat(Edit.isSlight(after, before)).isFalse();
    }
}
