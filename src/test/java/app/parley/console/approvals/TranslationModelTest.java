package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.approvals.Translation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// When a card's words are translated.
class TranslationModelTest extends ApprovalsFixture {
    private Translation lies(Locale into) {
        model.translation().of(shown().card(), into);
        hands.passMillis(500);
        return model.translation().shownProperty().get();
    }

    private void asksInSpanish(String name) {
        shop.desk.translator.writes = true;
        shop.desk.drafts(
                shop.desk.says(
                        shop.desk.contact(name, "3460012345" + name.length()), "Hola, ¿a qué hora abren mañana?"),
                "Buenos días, abrimos temprano por la mañana.");
        var contact = shop.desk.contact(name, "3460012345" + name.length());
        shop.desk.contacts.writes(contact, "es");
    }

    @Test
    void whoeverStaysWithACardSeesItInTheirLanguage() {
        asksInSpanish("Ana");
        model.enter();
        assertThat(lies(Locale.ENGLISH).draft()).isEqualTo("In English: Buenos días, abrimos temprano por la mañana.");
        model.translation().of(null, Locale.ENGLISH);
        assertThat(model.translation().shownProperty().get()).isEqualTo(Translation.NONE);
    }

    @Test
    void whoeverLeafsThroughAsksForNothing() {
        asksInSpanish("Ana");
        model.enter();
        model.translation().of(shown().card(), Locale.ENGLISH);
        hands.passMillis(200);
        model.translation().of(null, Locale.ENGLISH);
        hands.passMillis(500);
        assertThat(shop.desk.translator.asked).isEmpty();
    }

    @Test
    void whoeverReadsTheLanguageOrWantsNoneGetsNone() {
        asksInSpanish("Ana");
        model.enter();
        assertThat(lies(Locale.of("es"))).isEqualTo(Translation.NONE);
        model.translation().of(null, Locale.ENGLISH);
        shop.untranslated = true;
        assertThat(lies(Locale.ENGLISH)).isEqualTo(Translation.NONE);
        assertThat(shop.desk.translator.asked).isEmpty();
    }

    @Test
    void aDeskThatFailsLeavesTheCardAsItIs() {
        asksInSpanish("Ana");
        model.enter();
        hands.passMillis(500);
        shop.queue.broken = true;
        assertThat(lies(Locale.ENGLISH)).isEqualTo(Translation.NONE);
        assertThat(heard.all).isEmpty();
    }
}
