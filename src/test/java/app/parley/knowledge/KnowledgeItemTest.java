package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeItemTest {
    @Test
    void anEntryNeedsAQuestionAndAnAnswer() {
        complains("question", () -> KnowledgeItem.entry(" ", "We open at nine."));
        complains("answer", () -> KnowledgeItem.entry("When do you open?", "\0\n"));
    }

    @Test
    void aProductNeedsAName() {
        complains("name", () -> KnowledgeItem.product("", null, null, null, null));
    }

    @Test
    void aTextNeedsATitleAndWords() {
        complains("title", () -> KnowledgeItem.document("", "Words"));
        complains("text", () -> KnowledgeItem.policy("Returns", ""));
    }

    @Test
    void noFieldIsLongerThanItsLimit() {
        complains("question", () -> KnowledgeItem.entry("q".repeat(1_001), "a"));
        complains("answer", () -> KnowledgeItem.entry("q", "a".repeat(4_001)));
        complains("name", () -> KnowledgeItem.product("n".repeat(201), null, null, null, null));
        complains("title", () -> KnowledgeItem.document("t".repeat(301), "a"));
        complains("text", () -> KnowledgeItem.document("t", "a".repeat(200_001)));
        complains("link", () -> linked("https://shop.example/" + "a".repeat(2_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.00001", "1e16", "1e999999999", "1e-999999999"})
    void aPriceIsAnAmountOfMoney(String price) {
        complains("price", () -> KnowledgeItem.product("Mug", new BigDecimal(price), "EUR", null, null));
    }

    @Test
    void aPriceNeedsItsCurrency() {
        complains("currency", () -> KnowledgeItem.product("Mug", BigDecimal.ONE, null, null, null));
        complains("currency", () -> KnowledgeItem.product("Mug", BigDecimal.ONE, "EURO", null, null));
        complains("currency", () -> KnowledgeItem.product("Mug", BigDecimal.ONE, "€", null, null));
        complains("currency", () -> KnowledgeItem.product("Mug", BigDecimal.ONE, "ABC", null, null));
    }

    @Test
    void amountsAreWrittenOneWayOnly() {
        var mug = KnowledgeItem.product("Mug", new BigDecimal("1E+1"), "eur", 0, null);

        assertThat(mug.price()).isEqualTo(new BigDecimal("10.00"));
        assertThat(mug.currency()).isEqualTo("EUR");
        assertThat(KnowledgeItem.product("Mug", BigDecimal.ZERO, "EUR", null, null)
                        .price())
                .isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void stockIsNeverNegative() {
        complains("stock", () -> KnowledgeItem.product("Mug", null, null, -1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://shop.example", "shop.example", "https:", "https://", "http://a b"})
    void aLinkLeadsToAWebSite(String link) {
        complains("link", () -> linked(link));
    }

    @Test
    void webLinksAreKept() {
        assertThat(linked("HTTPS://shop.example/mug?id=1").link()).isEqualTo("HTTPS://shop.example/mug?id=1");
        assertThat(linked("http://shop.example").link()).isEqualTo("http://shop.example");
        assertThat(linked("  ").link()).isNull();
    }

    @Test
    void zeroBytesAreDropped() {
        var item = KnowledgeItem.entry("\0When do you\0 open?", "At nine.\0");

        assertThat(item.question()).isEqualTo("When do you open?");
        assertThat(item.answer()).isEqualTo("At nine.");
    }

    @Test
    void kindsHaveTheirWords() {
        assertThat(Kind.POLICY.word()).isEqualTo("policy");
        assertThat(Kind.of("entry")).isEqualTo(Kind.ENTRY);
        complains("kind", () -> Kind.of("ENTRY"));
    }

    private static KnowledgeItem linked(String link) {
        return new KnowledgeItem(Kind.PRODUCT, null, null, "Mug", null, null, null, link, null, null);
    }

    @Test
    void refusesVariantsThatCannotBeToldApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sold(List.of(new Variant("M", "Red", null, 1), new Variant("m", "red", null, 2))))
                .withMessageStartingWith("variants:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variant(" ", null, null, 1))
                .withMessageStartingWith("variants:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sold(List.of(new Variant("M", null, new BigDecimal("3"), 1))))
                .withMessageStartingWith("currency:");
        assertThat(sold(List.of(new Variant("M", null, null, 1), new Variant("L", null, null, 0)))
                        .variants())
                .hasSize(2);
    }

    private static KnowledgeItem sold(List<Variant> variants) {
        return new KnowledgeItem(
                Kind.PRODUCT, null, null, "Shirt", null, null, null, null, null, null, null, variants, null);
    }

    private static void complains(String field, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageStartingWith(field + ": ");
    }
}
