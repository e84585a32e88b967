package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.storage.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who says the same in several languages is quoted in the customer's.
class OwnLanguageTest {
    private static final String QUESTION = "Could you reserve a dress for me until tomorrow?";
    private static final Passage PT = passage("Sim, guardamos uma peça na loja por 48 horas.", 0.72);
    private static final Passage EN = passage("Yes, we keep an item in the shop for 48 hours.", 0.69);

    private static Passage passage(String quote, double score) {
        return new Passage(new KnowledgeId(Ids.next()), Kind.ENTRY, quote, "entry", "?", score);
    }

    @Test
    void theCustomersLanguageComesFirstWhereBothFit() {
        var ranked = OwnLanguage.first(List.of(PT, EN), QUESTION);

        assertThat(ranked).extracting(Passage::quote).containsExactly(EN.quote(), PT.quote());
        assertThat(ranked).extracting(Passage::score).containsExactly(0.72, 0.69);
    }

    @Test
    void whatFitsLessIsNotPreferredForItsLanguage() {
        var worse = EN.scored(0.5);
        assertThat(OwnLanguage.first(List.of(PT, worse), QUESTION)).containsExactly(PT, worse);
    }

    @Test
    void theSameFiguresSayTheSameInAnotherLanguage() {
        var first = passage("Você tem 30 dias para trocar; a devolução custa 4,90 €.", 0.63);
        var other = passage("You have 14 days to cancel an order, and it costs €4.90.", 0.4);
        var same = passage("You have 30 days to exchange; sending it back costs €4.90.", 0.3);

        var ranked = OwnLanguage.first(List.of(first, other, same), QUESTION);

        assertThat(ranked).extracting(Passage::quote).containsExactly(same.quote(), other.quote(), first.quote());
    }

    @Test
    void aNameAndAPriceAreReadInEveryLanguage() {
        var product = passage("Vaquero 57.90 EUR", 0.72);
        assertThat(OwnLanguage.first(List.of(product, EN), QUESTION)).containsExactly(product, EN);
        assertThat(OwnLanguage.first(List.of(PT, EN), "48?")).containsExactly(PT, EN);
        assertThat(OwnLanguage.first(List.of(), QUESTION)).isEmpty();
    }
}
