package app.parley.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is unacceptable, I want my money back",
                "still waiting for my parcel, it's been two weeks",
                "the zip is broken and nobody answers me",
                "Not happy with this at all",
                "Sois unos estafadores",
                "Sigo esperando mi pedido, qué vergüenza",
                "me ha llegado roto y nadie contesta",
                "No estoy nada contenta con el vestido",
                "Péssimo atendimento, nunca mais compro",
                "meu pedido ainda não chegou, que absurdo",
                "veio com defeito 😡",
                "😡😡",
                "es la última vez que os compro",
            })
    void hearsWhoIsUnhappy(String text) {
        assertThat(Mood.of(text)).isEqualTo(Mood.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you so much, it fits perfectly!",
                "I love it ❤️",
                "¡Me encanta! Muchas gracias",
                "Llegó genial, sois muy amables 😊",
                "Adorei o vestido, obrigada!",
                "perfeito, valeu 👍",
                "great, see you tomorrow",
                "No, gracias",
            })
    void hearsWhoIsHappy(String text) {
        assertThat(Mood.of(text)).isEqualTo(Mood.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much is the blue jacket?",
                "¿Tenéis la falda en la talla 40?",
                "¿No tenéis en rojo?",
                "Vocês entregam em Lisboa?",
                "no problem, I'll come on Monday",
                "sin problema, paso mañana",
                "Hola, quería saber el horario del sábado",
                "Oi, qual o preço da camisa?",
                "ok",
                "",
                "1042",
                "😀😡",
            })
    void hearsNothingWhereNothingIsToBeHeard(String text) {
        assertThat(Mood.of(text)).isEqualTo(Mood.NEUTRAL);
    }

    @Test
    void readsOnlyTheBeginningOfWhatIsHuge() {
        assertThat(Mood.of("x ".repeat(500_000) + "terrible")).isEqualTo(Mood.NEUTRAL);
        assertThat(Mood.of("\0\u202e terrible, terrible")).isEqualTo(Mood.NEGATIVE);
    }
}
