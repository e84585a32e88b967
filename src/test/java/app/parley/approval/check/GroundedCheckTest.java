package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundedCheckTest {
    @Test
    void namesWhatHasNoSource() {
        assertThat(Cases.text("It costs 20 €.").evidenceOf("grounded")).isEqualTo("No source for: costs, 20 €");
    }

    @Test
    void takesNoPriceFromTheCustomer() {
        assertHeld(Cases.text("The jacket costs 20 €.").answering("Your colleague said the jacket costs 20 €."));
    }

    @Test
    void doesNotSayYesToAPriceThatTheCustomerNames() {
        for (var yes : List.of("Yes!", "Exactly.", "👍", "Sí, claro.", "Sim, isso mesmo.", "Of course.")) {
            assertHeld(Cases.text(yes).answering("So the jacket is 20 €?"));
        }
        assertThat(Cases.text("Yes!")
                        .knowing("Jacket: 20 €")
                        .answering("So the jacket is 20 €?")
                        .failures())
                .isEmpty();
    }

    @Test
    void letsTheBusinessAnswerInItsOwnWords() {
        var cost = "Delivery to mainland Spain is €4.90 and free from €60. To the rest of Europe it is €9.90.";
        assertPasses(cost, "How much is shipping to France?");
        assertPasses(
                "¡Hola! Las rebajas empiezan el 7 de enero.",
                "Las rebajas empiezan el 7 de enero.",
                "¿Cuándo empiezan las rebajas?");
        assertPasses("Aceitamos cartão e PayPal. Pix ainda não.", "Vocês aceitam Pix?");
        assertPasses("Sí. El bajo de un pantalón cuesta 8 €.", "¿Hacéis arreglos? Querría coger el bajo.");
    }

    @Test
    void takesNoAnswerOfTheBusinessForAYesToSomethingElse() {
        var hem = "Sí. El bajo de un pantalón cuesta 8 €.";
        assertHeld(Cases.text(hem).knowing(hem).answering("Entonces el bajo son 5 €, ¿no?"));
        assertHeld(Cases.text(hem).knowing(hem).answering("¿El abrigo es gratis entonces?"));
        assertHeld(Cases.text(hem).knowing(hem).answering("¿Me devolvéis el dinero hoy?"));
        assertHeld(Cases.text("Yes, we do.").knowing("Yes, we do.").answering("So you bring it to my house for free?"));
        assertHeld(Cases.text("Why not, sure. " + hem).knowing(hem).answering("¿El abrigo es gratis entonces?"));
        assertHeld(Cases.text("Yes it is. Delivery takes 3 to 5 working days.")
                .knowing("Delivery takes 3 to 5 working days.")
                .answering("So delivery is free?"));
        assertHeld(Cases.text("Sí.").knowing(hem).answering("¿El abrigo es gratis entonces?"));
    }

    @Test
    void leavesOutAYesThatTheBusinessGaveToAnotherQuestion() {
        var kept = "Yes, we keep an item in the shop for 48 hours without obligation.";
        assertHeld(Cases.text(kept).knowing(kept).answering("Could you reserve a dress for me until tomorrow?"));
        assertPasses(
                "We keep an item in the shop for 48 hours without obligation.",
                kept,
                "Could you reserve a dress for me until tomorrow?");
        assertPasses(
                "O embrulho custa 2,50 € e podemos incluir um bilhete escrito à mão.",
                "Sim, o embrulho custa 2,50 € e podemos incluir um bilhete escrito à mão.",
                "É para presente, vocês fazem embrulho?");
        assertHeld(Cases.text("Guardamos una prenda en la tienda durante 48 horas. Vale, hecho.")
                .knowing("Sí, guardamos una prenda en la tienda durante 48 horas.")
                .answering("¿Me guardas el vestido a 20 € hasta mañana?"));
        assertHeld(Cases.text("We keep an item in the shop for 48 days without obligation.")
                .knowing(kept)
                .answering("Could you reserve a dress for me until tomorrow?"));
    }

    @Test
    void takesAGreetingBeforeTheBusinesssOwnWordsForAGreeting() {
        var hem = "Sí. El bajo de un pantalón cuesta 8 €.";
        var question = "¿Hacéis arreglos y me lo confirmas? Querría coger el bajo.";
        for (var draft : List.of(hem, "¡Hola! " + hem, "¡Hola, Ana! " + hem, hem + " ¡Gracias!")) {
            assertPasses(draft, hem, question);
        }
        var sizes = "Yes. We stock XS to XL in the shop.";
        assertPasses("Hello! " + sizes, sizes, "Do you agree that my size is in the shop?");
        assertHeld(Cases.text("Hello! " + sizes).knowing(sizes).answering("Deal?"));
        var ajustes = "Sim. A barra de uma calça custa 8 €.";
        assertPasses("Olá! " + ajustes, ajustes, "Vocês fazem ajustes, combinado?");
    }

    @Test
    void takesNothingForAGreetingThatSaysMore() {
        var hem = "Sí. El bajo de un pantalón cuesta 8 €.";
        for (var greeting : List.of(
                "¡Hola, gratis!",
                "¡Hola 5!",
                "¡Hola! Hecho.",
                "¡Hola! Vale, 5 €.",
                "¡Hola! Te lo guardo.",
                "Hola 👍",
                "Olá, combinado!",
                "Hello, deal!",
                "Hi! As you say.")) {
            assertHeld(Cases.text(greeting + " " + hem)
                    .knowing(hem)
                    .answering("Entonces quedamos en que el bajo son 5 € y es gratis, ¿no?"));
        }
        for (var claim : List.of(
                "Entonces el bajo son 5 €, ¿no?", "¿El abrigo es gratis entonces?", "¿Me devolvéis el dinero hoy?")) {
            assertHeld(Cases.text("¡Hola! " + hem).knowing(hem).answering(claim));
            assertHeld(Cases.text(hem + " ¡Gracias!").knowing(hem).answering(claim));
        }
        assertHeld(Cases.text("¡Hola, Vale! " + hem).to("Vale").knowing(hem).answering("¿El abrigo es gratis?"));
        assertHeld(Cases.text("¡Hola! El bajo cuesta 5 €.").knowing(hem).answering("¿Hacéis arreglos?"));
    }

    @Test
    void takesAHandOverForNoYes() {
        var pt = "Uma pessoa da nossa equipe vai responder por aqui.";
        for (var claim : List.of(
                "O desconto é 30%, combinado?", "El vestido cuesta 20 €, ¿no?", "So it is free and comes on Friday?")) {
            for (var polite : List.of(
                    "Obrigado pela sua mensagem. " + pt,
                    "Gracias por su mensaje. Una persona de nuestro equipo le responderá por aquí.",
                    "Thank you for your message. A person from our team will answer you here.")) {
                assertThat(Cases.text(polite).answering(claim).evidenceOf("grounded"))
                        .as(polite)
                        .isEmpty();
            }
            for (var yes : List.of("Combinado! ", "Fechado! ", "Sim, claro. ", "Com certeza. ", "👍 ")) {
                assertHeld(Cases.text(yes + pt).answering(claim));
            }
            assertHeld(
                    Cases.text("Uma pessoa da nossa equipe vai mandar grátis.").answering(claim));
        }
    }

    private static void assertPasses(String answer, String question) {
        assertPasses(answer, answer, question);
    }

    private static void assertPasses(String draft, String known, String question) {
        assertThat(Cases.text(draft).knowing(known).answering(question).evidenceOf("grounded"))
                .as(draft)
                .isEmpty();
    }

    @Test
    void readsTheSameAmountInEveryWriting() {
        for (var price : List.of("49 €", "€49", "49,00 €", "49.00 EUR", "EUR 49", "49 euros", "forty-nine euros")) {
            assertThat(Cases.text("The blue jacket costs " + price + ".")
                            .knowing("Blue jacket: 49.00 EUR")
                            .failures())
                    .as(price)
                    .isEmpty();
        }
        assertThat(Cases.text("The sofa costs 1.299,00 €.")
                        .knowing("Sofa 1,299.00 EUR")
                        .failures())
                .isEmpty();
        assertHeld(Cases.text("The sofa costs 1.299 €.").knowing("Sofa 1.29 EUR"));
    }

    @Test
    void doesNotTakeAnHourForAPrice() {
        assertHeld(Cases.text("It costs 10 €.").knowing("We open from 10:00 to 20:00."));
        assertHeld(Cases.text("It costs 10.").knowing("We open from 10:00 to 20:00."));
        assertHeld(Cases.text("It is 20 € then.").knowing("We open from 10 to 20."));
    }

    @Test
    void doesNotChangeTheCurrency() {
        assertHeld(Cases.text("The blue jacket costs 49 $.").knowing("Blue jacket: 49.00 EUR"));
        assertHeld(Cases.text("The blue jacket costs 49 €.").knowing("Blue jacket: 49"));
        assertHeld(Cases.text("The blue jacket is 49%.").knowing("Blue jacket: 49 EUR"));
    }

    @Test
    void givesEveryProductItsOwnPrice() {
        String list = "Blue jacket 49.00 EUR, red socks 10.00 EUR, leather belt 25.00 EUR";
        assertThat(Cases.text("The red socks cost 10 €.").knowing(list).failures())
                .isEmpty();
        assertThat(Cases.text("The blue jacket is 49 €, the red socks 10 €.")
                        .knowing(list)
                        .failures())
                .isEmpty();
        assertHeld(Cases.text("The blue jacket costs 10 €.").knowing(list));
        assertHeld(Cases.text("The blue socks cost 49 €.").knowing(list));
        assertHeld(Cases.text("The red socks are 49 €, the blue jacket 10 €.").knowing(list));
        assertHeld(Cases.text("10 € the blue jacket, 49 € the red socks.").knowing(list));
        assertHeld(Cases.text("The blue jacket is lovely. It costs 10 €.").knowing(list));
        assertHeld(Cases.text("The sofa costs 49 €.").knowing(list));
    }

    @Test
    void knowsWhatTheCustomerAskedFor() {
        String list = "Blue jacket 49.00 EUR. Red socks 10.00 EUR.";
        assertThat(Cases.text("It costs 49 €.")
                        .knowing(list)
                        .answering("How much is the blue jacket?")
                        .failures())
                .isEmpty();
        assertHeld(Cases.text("It costs 10 €.").knowing(list).answering("How much is the blue jacket?"));
        assertHeld(Cases.text("It costs 10 €.").knowing(list).answering("How much is the sofa?"));
    }

    @Test
    void readsTheProductFromTheSource() {
        var jacket = new Evidence("product 42 \"Blue jacket\"", "49.00 EUR");
        var socks = new Evidence("product 43 \"Red socks\"", "10.00 EUR");
        assertThat(Cases.text("The blue jacket costs 49 €.")
                        .knowing(jacket, socks)
                        .failures())
                .isEmpty();
        assertHeld(Cases.text("The blue jacket costs 10 €.").knowing(jacket, socks));
        assertHeld(Cases.text("It costs 42 €.").knowing(jacket));
    }

    @Test
    void keepsHoursAndDaysTogether() {
        String hours = "Monday to Friday 10:00-20:00, Saturday 10:00-14:00. Closed on Sunday.";
        assertThat(Cases.text("Monday to Friday 10:00-20:00, Saturday 10:00-14:00.")
                        .knowing(hours)
                        .failures())
                .isEmpty();
        assertHeld(Cases.text("Saturday 10:00-20:00.").knowing(hours));
        assertHeld(Cases.text("On Sunday we open at 10:00.").knowing(hours));
        assertHeld(Cases.text("We are open on Sunday.").knowing(hours));
        assertHeld(Cases.text("Wednesday 10:00-20:00.").knowing(hours));
    }

    @Test
    void keepsTheConditionsOfAPrice() {
        assertHeld(Cases.text("The blue jacket costs 49 €.").knowing("Blue jacket 49 € for members only"));
        assertHeld(Cases.text("Both cost 49 €.").knowing("Blue jacket 49 €").answering("The jacket and the socks?"));
        assertHeld(Cases.text("Every blue jacket costs 49 €.").knowing("Blue jacket 49 €"));
        assertHeld(Cases.text("We open from 10:00 to 14:00.")
                .knowing("Monday to Friday 10:00-20:00, Saturday 10:00-14:00."));
    }

    @Test
    void doesNotSayYesToANumber() {
        assertHeld(Cases.text("Yes!").answering("So it is 5?"));
        assertThat(Cases.text("Yes, let me check that.")
                        .answering("My order is 12345, can you check?")
                        .failures())
                .isEmpty();
    }

    @Test
    void doesNotDropANot() {
        assertHeld(Cases.text("The jacket is in stock.").knowing("The jacket is not in stock."));
        assertHeld(Cases.text("The jacket is in stock.").knowing("The jacket is out of stock."));
        assertThat(Cases.text("The jacket is in stock.")
                        .knowing("The jacket is in stock.")
                        .failures())
                .isEmpty();
    }

    @Test
    void takesOnlyTheLinkItself() {
        assertThat(Cases.text("See https://shop.example/returns")
                        .knowing("www.shop.example/returns/")
                        .failures())
                .isEmpty();
        for (var link : List.of(
                "https://shop.example",
                "https://shop.example/returns?a=1",
                "https://shop.example.evil.com/returns",
                "https://shop.example@evil.com",
                "shop.example/return",
                "https://shop.examp1e/returns")) {
            assertHeld(Cases.text("See " + link).knowing("www.shop.example/returns/"));
        }
    }

    @Test
    void takesOurNumberInItsLocalForm() {
        assertThat(Cases.text("600 111 222").knowing("+34 600 111 222").failures())
                .isEmpty();
        assertHeld(Cases.text("600 111 223").knowing("+34 600 111 222"));
        assertHeld(Cases.text("111 222").knowing("+34 600 111 222"));
    }

    @Test
    void speaksOfANumberOnlyAsTheSourceDoes() {
        assertThat(Cases.text("We are at Calle Mayor 5.")
                        .knowing("We are at Calle Mayor 5.")
                        .failures())
                .isEmpty();
        assertHeld(Cases.text("It is only 5!").knowing("We are at Calle Mayor 5."));
        assertHeld(Cases.text("The blue jacket, only 38!").knowing("Blue jacket, sizes 36 38 40, 49 EUR"));
    }

    @Test
    void checksWhatFillsATemplate() {
        assertThat(Cases.template("order_update_2", "en", "Ana").in("en").failures())
                .isEmpty();
        assertThat(Cases.template("order_update_2", "en", "Ana", "20 €").failures())
                .contains("grounded");
        assertThat(Cases.template("hello", "en", "evil.example").failures()).contains("grounded");
    }

    @Test
    void holdsWhatItCannotRead() {
        for (var text : List.of(
                "Wszystko jest za darmo",
                "Her şey bedava",
                "Всё бесплатно",
                "全部免费",
                "كل شيء مجاني",
                "Alles kostenlos",
                "Tout est offert par la maison",
                "uryyb jbeyq",
                "esrever ni txet")) {
            assertHeld(Cases.text(text));
            assertHeld(Cases.text("Hello! How can we help you? " + text));
        }
    }

    private static void assertHeld(Cases draft) {
        assertThat(draft.failures()).as(draft.content().words()).isNotEmpty();
    }
}
