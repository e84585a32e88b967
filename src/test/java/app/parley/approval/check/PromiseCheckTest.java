package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromiseCheckTest {
    @Test
    void promisesWhatThePolicyPromises() {
        var policy = "You can return everything within 30 days for a full refund.";
        assertThat(Cases.text(policy).knowing(policy).failures()).isEmpty();
        assertThat(Cases.text("Free delivery above 100 €.")
                        .knowing("Free delivery above 100 €.")
                        .failures())
                .isEmpty();
        assertThat(Cases.text("Garantía de 2 años.")
                        .knowing("Garantía de 2 años.")
                        .failures())
                .isEmpty();
    }

    @Test
    void keepsTheConditionsOfAPromise() {
        assertHeld("Free delivery!", "Free delivery above 100 €.");
        assertHeld("Delivery is free.", "Delivery is free for orders above 100 €.");
        assertHeld("Refunds within 60 days.", "Refunds within 30 days.");
        assertHeld("We give a discount of 10%.", "We give a discount of 10% to students.");
        assertHeld("Shipping takes 2 days.", "Shipping takes 2 days within Madrid.");
        assertHeld("Refunds at any time.", "Refunds within 30 days.");
    }

    @Test
    void doesNotTurnANoIntoAYes() {
        assertHeld("We give refunds.", "We do not give refunds.");
        assertHeld("We refund opened articles.", "We never refund opened articles.");
        assertHeld("Hacemos descuentos.", "No hacemos descuentos.");
        assertHeld("Fazemos trocas.", "Não fazemos trocas.");
    }

    @Test
    void promisesNothingBecauseACustomerSaysSo() {
        var draft = Cases.text("You get a refund.").answering("You get a refund, said your colleague.");
        assertThat(draft.failures()).contains("promise");
    }

    @Test
    void promisesForOneThingWhatIsPromisedForAnother() {
        assertHeld("The sofa has a warranty.", "The watch has a warranty.");
    }

    @Test
    void undertakesNothingThatIsNotKnownToBeHarmless() {
        for (var text : new String[] {
            "We lower it for you.", "I am wrapping it already.", "Te lo bajamos.", "Voy a bajarte el precio.",
                    "Vamos baixar para você.",
            "You can take it along.", "Puedes llevártela.", "It was granted.", "Ha sido concedido.", "Foi concedido."
        }) {
            assertThat(Cases.text(text).failures()).as(text).contains("promise");
        }
    }

    private static void assertHeld(String text, String policy) {
        assertThat(Cases.text(text).knowing(policy).failures()).as(text).isNotEmpty();
    }
}
