package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String HOURS = "De lunes a viernes, de 10 a 20.";
    private static final String DELIVERY = "Entre 2 y 3 días laborables.";
    private static final String ADDRESS = "12 Harbour Street.";
    private static final String PAYMENT = "Cartão, Pix e dinheiro.";
    private static final String RETURNS = "Within 30 days, unworn.";

    private KnowledgeFixture fixture;
    private KnowledgeId hours;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = new KnowledgeFixture(folder);
        hours = fixture.entry("¿Cuál es vuestro horario?", HOURS);
        fixture.entry("¿Cuáles son los plazos de entrega?", DELIVERY);
        fixture.entry("Where is your shop?", ADDRESS);
        fixture.entry("Quais são as formas de pagamento?", PAYMENT);
        fixture.entry("Can I return something?", RETURNS);
        product("Blue jacket", "49", "EUR", 3, "Sizes S, M and L. Made of wool.");
        product("Red jacket", "59.5", "EUR", 0, "Sizes S and M.");
        product("Tea bowl", "1500", "JPY", null, null);
        fixture.knowledge.add(KnowledgeItem.policy(
                "Warranty",
                "Every repair is free for two years.\n\n" + "x".repeat(790)
                        + "\n\nWater damage is not covered by it."));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "¿a qué hora abren?, " + "De lunes a viernes",
        "horario, De lunes a viernes",
        "cuánto tarda en llegar, Entre 2 y 3",
        "where are you located?, 12 Harbour",
        "can i send it back, Within 30",
        "posso pagar no cartão?, Cartão",
    })
    void findsWhatIsAskedInOtherWords(String question, String answer) {
        assertFound(question, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "when are you open?, De lunes a viernes",
        "que horas vocês fecham?, De lunes a viernes",
        "how long does delivery take?, Entre 2 y 3",
        "qual o prazo de entrega?, Entre 2 y 3",
        "¿dónde estáis?, 12 Harbour",
        "onde fica a loja?, 12 Harbour",
        "¿puedo pagar con tarjeta?, Cartão",
        "quiero devolverlo, Within 30",
        "¿cuánto cuesta la chaqueta azul?, Blue jacket",
    })
    void findsAnAnswerInAnotherLanguage(String question, String answer) {
        assertFound(question, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "horaro, De lunes a viernes",
        "orario de tienda, De lunes a viernes",
        "plasos de entrga, Entre 2 y 3",
        "formas de pagameto, Cartão",
        "how do i retrun it, Within 30",
        "blue jaket price, Blue jacket",
        "holaaaa k horarioooo tienen, De lunes a viernes",
    })
    void forgivesSlipsOfTheFinger(String question, String answer) {
        assertFound(question, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the capital of France",
                "who won the world cup",
                "¿me recomiendas una película?",
                "quem descobriu o Brasil",
                "tell me a joke",
                "jajajaja",
                "do you have it?",
                "and what about yesterday's weather",
            })
    void isNotSureAboutWhatItDoesNotKnow(String question) {
        assertThat(fixture.knowledge.search(question, 3)).allMatch(passage -> passage.score() < 0.35);
    }

    @Test
    void everyScoreIsAShare() {
        for (var question :
                List.of("horario", "blue jacket", "delivery delivery delivery envío", "Blue jacket 49 EUR")) {
            assertThat(fixture.knowledge.search(question, 10)).allMatch(p -> p.score() > 0 && p.score() <= 1);
        }
    }

    @Test
    void namesItsSource() {
        var passage = best("horario");

        assertThat(passage.id()).isEqualTo(hours);
        assertThat(passage.kind()).isEqualTo(Kind.ENTRY);
        assertThat(passage.question()).isEqualTo("¿Cuál es vuestro horario?");
        assertThat(passage.source()).isEqualTo("entry " + hours + " \"¿Cuál es vuestro horario?\"");
    }

    @Test
    void listsAProductAsItIsSold() {
        assertThat(best("how much is the blue jacket?").quote())
                .isEqualTo("Blue jacket · 49.00 EUR · 3 in stock · Sizes S, M and L. Made of wool.");
        assertThat(best("is the red jacket available?").quote())
                .isEqualTo("Red jacket · 59.50 EUR · 0 in stock · Sizes S and M.");
        assertThat(best("tea bowl").quote()).isEqualTo("Tea bowl · 1500 JPY");
    }

    @Test
    void aProductMustBeNamedToAnswerForItsPrice() {
        assertThat(fixture.knowledge.search("how much does it cost?", 5))
                .allMatch(passage -> passage.kind() != Kind.PRODUCT || passage.score() < 0.1);
        assertThat(best("do you have the blue jacket in size M?").score()).isGreaterThan(0.5);
    }

    @Test
    void quotesThePartOfATextThatAnswers() {
        assertThat(best("is water damage covered?").quote()).endsWith("Water damage is not covered by it.");
        assertThat(best("is water damage covered?").source())
                .startsWith("policy ")
                .endsWith("\"Warranty\"");
    }

    @Test
    void returnsNoMoreThanAskedFor() {
        assertThat(fixture.knowledge.search("jacket", 1)).hasSize(1);
        assertThat(fixture.knowledge.search("jacket", -5)).hasSize(1);
        assertThat(fixture.knowledge.search("jacket", Integer.MAX_VALUE)).hasSizeGreaterThan(1);
    }

    private void assertFound(String question, String answer) {
        var best = best(question);
        assertThat(best.quote()).startsWith(answer);
        assertThat(best.score()).isBetween(0.5, 1.0);
    }

    private Passage best(String question) {
        return fixture.knowledge.search(question, 3).getFirst();
    }

    private void product(String name, String price, String currency, Integer stock, String text) {
        fixture.knowledge.add(KnowledgeItem.product(name, new BigDecimal(price), currency, stock, text));
    }
}
