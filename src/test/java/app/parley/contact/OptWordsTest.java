package app.parley.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.OptWords.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class OptWordsTest {
    private final OptWords words = new OptWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            STOP                                 | en    | OUT
            stop!!! 🙏                           | es    | OUT
            Stop.                                | -     | OUT
            ¡BAJA!                               | es    | OUT
            Baja, por favor                      | es-MX | OUT
            No quiero más mensajes               | es    | OUT
            Sair                                 | pt-BR | OUT
            não quero mais mensagens             | pt    | OUT
            don’t text me                        | en    | OUT
            Arrêt                                | fr    | OUT
            sair                                 | -     | OUT
            Alta                                 | es    | IN
            START                                | pt-BR | IN
            stop, I am nearly there              | en    | NOTHING
            Where is the bus stop?               | en    | NOTHING
            La camiseta azul, ¿la baja de talla? | es    | NOTHING
            ¿Está de baja el envío?              | es    | NOTHING
            Posso sair às 5?                     | pt    | NOTHING
            cancelar                             | es    | NOTHING
            cancel                               | en    | NOTHING
            alta                                 | pt    | NOTHING
            sair                                 | es    | NOTHING
            🛑                                   | en    | NOTHING
            """)
    void onlyTheWholeMessageCounts(String text, String language, Wish wish) {
        assertThat(words.of(text, language)).isEqualTo(wish);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noTextAsksForNothing(String text) {
        assertThat(words.of(text, "en")).isEqualTo(Wish.NOTHING);
    }

    @Test
    void hugeAndBrokenTextAsksForNothing() {
        assertThat(words.of("stop ".repeat(1_000_000), "en")).isEqualTo(Wish.NOTHING);
        assertThat(words.of("\u0000\uD800", "xx")).isEqualTo(Wish.NOTHING);
    }
}
