package app.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt | oi, vcs abrem hoje?
            pt | quanto custa
            pt | quanto custa a camisa azul?
            pt | bom dia, tudo bem?
            pt | vocês têm essa blusa?
            pt | obrigada!
            pt | quero comprar um presente para minha mãe
            pt | onde fica a loja?
            pt | meu pedido não chegou
            pt | tem no tamanho M?
            pt | aceita pix?
            pt | posso pagar com cartão?
            pt | faz entrega no centro?
            pt | Sim, temos essa peça na loja.
            es | hola q tal abren hoy?
            es | cuánto cuesta
            es | cuanto cuesta la camisa azul?
            es | buenos días, ¿qué tal?
            es | tienen esta blusa?
            es | muchas gracias!
            es | quiero comprar un regalo para mi madre
            es | dónde está la tienda?
            es | mi pedido no llegó
            es | hay en talla M?
            es | puedo pagar con tarjeta?
            es | hacen envíos al centro?
            es | Hola, ¿en qué podemos ayudarte?
            en | hi, are you open today?
            en | how much is it
            en | do you have this in blue?
            en | where is my order?
            en | thanks a lot for your help
            en | Thank you for writing to us. We will help you right away.
            fr | bonjour, combien coûte cette robe ?
            fr | vous êtes ouverts aujourd'hui ?
            de | Guten Tag, wann haben Sie geöffnet?
            de | was kostet das Kleid?
            it | buongiorno, quanto costa questa camicia?
            it | avete ancora il vestito?
            ar | كم السعر؟
            he | כמה זה עולה?
            ru | сколько стоит?
            el | πόσο κοστίζει;
            hi | कितना है?
            zh | 多少钱
            ja | いくらですか
            ko | 얼마예요
            th | ราคาเท่าไหร่
            """)
    void tellsALanguageFromAShortLine(String language, String text) {
        assertThat(Languages.of(text)).contains(language);
    }

    @Test
    void wouldRatherNotGuess() {
        for (var text : List.of(
                "",
                "ok",
                "123",
                "😀",
                "Ana",
                "M",
                "no",
                "de",
                "https://shop.example",
                "a",
                "ABC-123",
                "jajaja",
                "mmm")) {
            assertThat(Languages.of(text)).as(text).isEmpty();
        }
    }

    @Test
    void readsLongTextsQuickly() {
        for (var entry : Map.of("the ", "en", "obrigado ", "pt").entrySet()) {
            assertThat(Languages.of(entry.getKey().repeat(1_000_000))).contains(entry.getValue());
        }
    }
}
