package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Intents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordReadingTest {
    private final KeywordReading reading = new KeywordReading();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I want my money back | refund
            quiero que me devuelvan el dinero | refund
            quero meu dinheiro de volta | refund
            r e f u n d please | refund
            Please cancel my order | cancellation
            cancelen mi pedido | cancellation
            quero cancelar o pedido | cancellation
            I want to talk to a real person | person
            quiero hablar con una persona | person
            quero falar com um atendente | person
            are you a bot? | person
            my lawyer will call you | legal
            voy a denunciar, tengo abogado | legal
            vou no procon | legal
            I am allergic to nuts, is it safe? | health
            my dog got ill after eating it | health
            I'll take it | order
            estoy embarazada, ¿puedo usarla? | health
            sou alérgica, posso usar? | health
            my account was hacked | account_security
            me robaron la contraseña | account_security
            esqueci minha senha | account_security
            this is the worst service ever | complaint
            llegó roto | complaint
            chegou quebrado | complaint
            stop sending me messages | marketing
            no quiero más publicidad | marketing
            parem de mandar mensagem | marketing
            where can I sign the contract? | contract
            what about the warranty? | contract
            when do you open? | opening_hours
            hola q tal abren hoy? | opening_hours
            oi, vcs abrem hoje? | opening_hours
            how much is the jacket? | price
            ¿cuánto cuesta la chaqueta? | price
            quanto custa? | price
            is there any discount? | discount
            ¿hay descuento? | discount
            tem desconto? | discount
            where is my order? | order_status
            ¿dónde está mi pedido? | order_status
            cadê meu pedido? | order_status
            do you have it in stock? | availability
            ¿tienen la camisa? | availability
            tem essa peça? | availability
            do you ship to Spain? | delivery
            ¿hacen envíos? | delivery
            vocês entregam? | delivery
            thank you so much | thanks
            muchas gracias | thanks
            obrigada! | thanks
            hi | greeting
            hola | greeting
            oi | greeting
            blorp | other
            '' | other
            """)
    void readsWhatACustomerWants(String text, String intent) {
        assertThat(reading.intent(text).name()).isEqualTo(intent);
    }

    @Test
    void takesTheStricterOfTwoReadings() {
        assertThat(reading.intent("hi, how much is it, and I want a refund").name())
                .isEqualTo("refund");
        assertThat(reading.intent("thanks, but stop sending messages").name()).isEqualTo("marketing");
    }

    @Test
    void namesOnlyIntentsOfTheCatalogue() {
        for (var language : WordLists.LANGUAGES) {
            assertThat(Intents.names())
                    .containsAll(WordLists.everyLanguage("intents").keySet());
            assertThat(language).isNotEmpty();
        }
    }

    @Test
    void isNotFooledByDress() {
        for (var text : List.of("REFUND", "ｒｅｆｕｎｄ", "re\u200bfund", "r3fund", "rеfund", "réfund")) {
            assertThat(reading.intent(text).name()).as(text).isEqualTo("refund");
        }
    }
}
