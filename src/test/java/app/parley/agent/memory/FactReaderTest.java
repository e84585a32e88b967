package app.parley.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hi! My size is M, do you have it? | size: M
            I wear a size 38 usually. | size: 38
            Hola, uso la talla L | size: L
            calzo un 42, gracias | size: 42
            Calço 37 | size: 37
            Meu tamanho é GG? não, meu tamanho é o M | size: M
            Hello, my name is Ana López. | name: Ana López
            me llamo lucía y busco un regalo | name: lucía
            Meu nome é João Silva | name: João Silva
            Vivo en Vigo, ¿hacéis envíos? | place: Vigo
            moro em Porto Alegre | place: Porto Alegre
            My postcode is 36201. | place: 36201
            my birthday is on 3 May! | occasion: my birthday is on 3 May
            Mi cumpleaños es el 5 de junio | occasion: Mi cumpleaños es el 5 de junio
            I'd prefer blue, if you have it | preference: blue
            siempre prefiero recogerlo en tienda. | preference: recogerlo en tienda
            It is about order number A-1042, thanks | order: A-1042
            mi pedido nº 20431 no ha llegado | order: 20431
            """)
    void hearsWhatCustomersSayOfThemselves(String words, String fact) {
        assertThat(FactReader.read(words).stream().map(found -> found.kind().word() + ": " + found.text()))
                .contains(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you have size M?",
                "¿Tenéis la talla L?",
                "I'm allergic to nuts",
                "soy celíaca",
                "my name is not important",
                "I live in Vigo?",
                "What do you prefer?",
                "order please",
                "mi pedido no ha llegado",
                "pedido urgente",
                "",
                "🦤🦤🦤"
            })
    void whatSaysNothingOfThemIsNotRemembered(String words) {
        assertThat(FactReader.read(words)).isEmpty();
    }

    @Test
    @Timeout(10)
    void aHugeMessageIsReadInAMoment() {
        for (var piece : new String[] {"my size is ", "i prefer ", "pedido ", "me llamo A", "-1", "mi favorita "}) {
            assertThat(FactReader.read(piece.repeat(200_000)).size()).isLessThan(12);
        }
    }
}
