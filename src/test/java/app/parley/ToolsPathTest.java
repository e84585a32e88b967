package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelRequest;
import app.parley.approval.DraftKind;
import app.parley.approval.Evidence;
import app.parley.approval.Verdict;
import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import app.parley.outbox.Content;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A model may look things up before it answers: a few times, and only what the tools read and reckon.
class ToolsPathTest {
    private static final String ANA = "34600000001";
    private final List<ModelRequest> asked = new ArrayList<>();
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.slices.knowledge.add(new KnowledgeItem(
                Kind.PRODUCT,
                null,
                null,
                "Linen shirt",
                new BigDecimal("29.90"),
                "EUR",
                null,
                null,
                null,
                null,
                null,
                List.of(new Variant("M", null, null, 4), new Variant("L", null, new BigDecimal("31.90"), 0)),
                null));
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private static String lookUp(String tool, String query) {
        return "{\"decision\":\"look_up\",\"tool\":\"" + tool + "\",\"query\":\"" + query + "\"}";
    }

    /// The model wants to know this first and then says that.
    private void looksUp(String tool, String query, String then) {
        spine.mind = request -> {
            asked.add(request);
            return asked.size() == 1 ? lookUp(tool, query) : Spine.reply(then, "order", "en", 0.9);
        };
    }

    private String verdict(String check) {
        return spine.pending().findings().stream()
                .filter(finding -> finding.check().equals(check))
                .map(finding -> finding.verdict() + " " + finding.evidence())
                .findFirst()
                .orElse("");
    }

    @Test
    void aSumOfTheCatalogueIsReckonedByUsAndSupportsTheDraft() {
        looksUp("quote", "2 linen shirt M", "2 × Linen shirt (M): 59.80 EUR, 29.90 EUR each, in stock: 4");
        spine.says(ANA, "wamid.1", "Could you prepare two for me?");
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast().passages().getFirst().text())
                .isEqualTo("2 × Linen shirt (M): 59.80 EUR, 29.90 EUR each, in stock: 4");
        assertThat(spine.pending().proposal().evidence())
                .extracting(Evidence::source)
                .contains("catalogue quote");
        assertThat(verdict("grounded")).startsWith(Verdict.PASS.name());
    }

    @Test
    void aSumOfTheModelsOwnIsHeld() {
        looksUp("quote", "2 linen shirt M", "Two linen shirts are 55.00 EUR.");
        spine.says(ANA, "wamid.1", "Could you prepare two for me?");
        assertThat(verdict("grounded")).startsWith(Verdict.FAIL.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rocket",
                "0 linen shirt",
                "9999 linen shirt",
                "",
                ";;;",
                "-1 linen shirt",
                "linen shirt; rocket",
                "1 1 1 1 1",
                "x"
            })
    void whatIsNotInTheCatalogueHasNoPrice(String query) {
        looksUp("quote", query, "A colleague will look into it.");
        spine.says(ANA, "wamid.1", "How much would that be?");
        assertThat(asked.getLast().passages())
                .noneMatch(passage -> passage.source().equals("catalogue quote"));
        assertThat(asked.getLast().remembered()).isNotEmpty();
    }

    @Test
    void aModelThatOnlyLooksUpIsStoppedAndAPersonHasIt() {
        spine.mind = request -> {
            asked.add(request);
            return lookUp("search_knowledge", "shirt");
        };
        spine.says(ANA, "wamid.1", "Hello?");
        assertThat(asked).hasSize(4);
        assertThat(asked.getLast().schema().toString()).doesNotContain("look_up");
        assertThat(spine.pending().proposal().kind()).isEqualTo(DraftKind.HAND_OVER);
    }

    private void orders(String phone, String id, String items) {
        spine.deliver(spine.message(
                phone, id, "\"type\":\"order\",\"order\":{\"catalog_id\":\"1\",\"product_items\":" + items + "}"));
    }

    @Test
    void whatACustomerOrderedIsToldToThemAloneAndSupportsNothing() {
        var shirt = "[{\"product_retailer_id\":\"shirt-m\",\"quantity\":2,\"item_price\":29.9,\"currency\":\"EUR\"}]";
        orders(ANA, "wamid.o1", shirt);
        orders("34600000002", "wamid.o2", shirt.replace("shirt-m", "secret-gift"));
        spine.passes(Duration.ofDays(1));
        looksUp("orders", "secret-gift", "You ordered two for 29.90 EUR each.");
        spine.says(ANA, "wamid.1", "What did I order?");
        assertThat(asked.getLast().remembered())
                .anyMatch(line -> line.endsWith(": 2 × shirt-m at 29.9 EUR"))
                .noneMatch(line -> line.contains("secret-gift"));
        assertThat(verdict("grounded")).startsWith(Verdict.FAIL.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[7,null,[],{}]",
                "[{\"product_retailer_id\":{},\"quantity\":\"many\",\"item_price\":1e999999}]",
                "[{\"product_retailer_id\":\"a\\n\\u0000b\",\"quantity\":-9e18,\"item_price\":\"free\"}]"
            })
    void anOrderThatMakesNoSenseDoesNoHarm(String items) {
        orders(ANA, "wamid.o1", items);
        spine.passes(Duration.ofDays(1));
        looksUp("orders", "", "A colleague will look into it.");
        spine.says(ANA, "wamid.1", "What did I order?");
        assertThat(asked.getLast().remembered()).isNotEmpty().noneMatch(line -> line.contains("\n"));
    }

    @Test
    void nobodyHearsOfSomebodyElsesTalks() {
        spine.says("34600000002", "wamid.0", "My order A-1042 is late");
        spine.mind = request -> {
            asked.add(request);
            return asked.size() == 1 ? lookUp("past_talks", "order") : Spine.reply("Hello!", "greeting", "en", 0.9);
        };
        spine.says(ANA, "wamid.1", "What about order A-1042?");
        assertThat(asked.getLast().remembered()).noneMatch(line -> line.contains("is late"));
        assertThat(asked.getLast().remembered()).anyMatch(line -> line.contains("What about order"));
    }

    @Test
    void aToolThatDoesNotExistIsSaidToBeNone() {
        looksUp("delete_everything", "now", "Hello!");
        spine.says(ANA, "wamid.1", "Hello?");
        assertThat(asked.getLast().remembered()).contains("there is no such tool");
        assertThat(spine.pending().proposal().content()).isEqualTo(new Content.Text("Hello!"));
    }
}
