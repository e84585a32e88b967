package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.Composition;
import app.parley.template.Header;
import app.parley.template.Listing;
import app.parley.template.Part;
import app.parley.template.Performance;
import app.parley.template.Slot;
import app.parley.template.Status;
import app.parley.template.Template;
import app.parley.template.TemplateAccount;
import app.parley.template.TemplateAccountException;
import app.parley.template.TemplateId;
import app.parley.template.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppTemplatesTest {
    private static final String BOOKING = """
            {"name":"booking","parameter_format":"NAMED","language":"es","status":"APPROVED","category":"UTILITY",
             "components":[{"type":"HEADER","format":"TEXT","text":"Su cita"},
              {"type":"BODY","text":"Hola {{customer}}, el {{day}} a las 10.",
               "example":{"body_text_named_params":[{"param_name":"customer","example":"Ana"},
                {"param_name":"day","example":"martes"}]}},
              {"type":"FOOTER","text":"Taller Ruiz"},
              {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Confirmo"},
               {"type":"PHONE_NUMBER","text":"Llamar","phone_number":"+34600111222"}]}],
             "quality_score":{"score":"GREEN","date":1790000000},"correct_category":"MARKETING","id":"123456"}""";
    private static final Wording WORDS = new Wording(
            Header.words("Su cita"),
            "Hola {{customer}}, el {{day}} a las 10.",
            "Taller Ruiz",
            List.of(
                    new Button(Button.QUICK_REPLY, "Confirmo", null),
                    new Button(Button.PHONE_NUMBER, "Llamar", "+34600111222")),
            Map.of(new Slot(Part.BODY, "customer"), "Ana", new Slot(Part.BODY, "day"), "martes"));

    private FakeMeta meta;
    private GraphClient graph;
    private WhatsAppTemplates templates;

    @BeforeEach
    void open() throws IOException {
        meta = new FakeMeta();
        graph = client(meta.address());
        templates = new WhatsAppTemplates(graph, "900800");
    }

    @AfterEach
    void close() {
        graph.close();
        meta.close();
    }

    private static GraphClient client(URI address) {
        return new GraphClient(
                new GraphSettings(address, "v25.0", "EAAtoken", null), Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void readsATemplateAsMetaListsIt() throws Exception {
        meta.replies(200, "{\"data\":[" + BOOKING + "]}");

        assertThat(templates.list())
                .containsExactly(new Listing(
                        "123456",
                        "booking",
                        "es",
                        Category.UTILITY,
                        Status.APPROVED,
                        WORDS,
                        null,
                        "GREEN",
                        Category.MARKETING));
        assertThat(meta.asked.getFirst().path()).isEqualTo("/v25.0/900800/message_templates");
    }

    @Test
    void readsAllPages() throws Exception {
        meta.replies(exchange -> {
            var query = String.valueOf(exchange.getRequestURI().getRawQuery());
            var last = query.contains("after=A2");
            var body = "{\"data\":[" + BOOKING.replace("123456", last ? "2" : "1") + "],\"paging\":{\"cursors\":{"
                    + "\"before\":\"A1\",\"after\":\"A2\"}" + (last ? "" : ",\"next\":\"https://elsewhere.example/x\"")
                    + "}}";
            FakeMeta.json(200, body).to(exchange);
        });

        assertThat(templates.list()).extracting(Listing::whatsappId).containsExactly("1", "2");
    }

    @Test
    void takesAListWithoutTemplates() throws Exception {
        meta.replies(200, "{\"data\":[]}");

        assertThat(templates.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"name\":\"x\"}]}",
                "{\"data\":[7,null,\"x\",[],{}]}",
                "{\"data\":[{\"id\":{},\"name\":[],\"language\":1}]}"
            })
    void passesOverWhatIsNoTemplate(String body) throws Exception {
        meta.replies(200, body);

        assertThat(templates.list()).isEmpty();
    }

    @Test
    void keepsTemplatesWithPartsFromTheFuture() throws Exception {
        meta.replies(200, """
                {"data":[{"id":16895569081298350001,"name":"x","language":"es","status":"SAVOURED","category":"GIFTS",
                 "components":[{"type":"CAROUSEL","cards":[]},{"type":"BODY"},{"type":"BUTTONS","buttons":{"a":1}},7]}]}""");

        assertThat(templates.list()).singleElement().satisfies(listing -> {
            assertThat(listing.whatsappId()).isEqualTo("16895569081298350001");
            assertThat(listing.status()).isEqualTo(Status.OTHER);
            assertThat(listing.category()).isEqualTo(Category.OTHER);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "<html>captive portal</html>",
                "{\"data\":{}}",
                "{\"data\":[],\"paging\":{\"next\":\"x\"}}",
                "{\"data\":[],\"paging\":{\"next\":\"x\",\"cursors\":{\"after\":\"same\"}}}"
            })
    void neverTakesHalfAListForAWhole(String body) {
        meta.replies(200, body);

        assertThatExceptionOfType(TemplateAccountException.class).isThrownBy(templates::list);
        assertThat(meta.asked).hasSizeLessThan(4);
    }

    @Test
    void createsATemplate() throws Exception {
        meta.replies(200, "{\"id\":\"77\",\"status\":\"PENDING\",\"category\":\"MARKETING\"}");

        assertThat(templates.create(new Composition("booking", "es", Category.UTILITY, WORDS)))
                .isEqualTo(new TemplateAccount.Created("77", Category.MARKETING, Status.PENDING));

        var body = new ObjectMapper().readTree(meta.asked.getFirst().body());
        assertThat(body).isEqualTo(new ObjectMapper().readTree("""
                {"name":"booking","language":"es","category":"UTILITY","parameter_format":"NAMED",
                 "allow_category_change":true,
                 "components":[{"type":"HEADER","format":"TEXT","text":"Su cita"},
                  {"type":"BODY","text":"Hola {{customer}}, el {{day}} a las 10.",
                   "example":{"body_text_named_params":[{"param_name":"customer","example":"Ana"},
                    {"param_name":"day","example":"martes"}]}},
                  {"type":"FOOTER","text":"Taller Ruiz"},
                  {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Confirmo"},
                   {"type":"PHONE_NUMBER","text":"Llamar","phone_number":"+34600111222"}]}]}"""));
    }

    @Test
    void writesNumberedVariablesAndOpenButtons() throws Exception {
        meta.replies(200, "{\"id\":\"77\"}");
        var words = new Wording(
                Header.words("For {{1}} only"),
                "Hello {{1}}, see {{2}} now.",
                null,
                List.of(
                        new Button(Button.URL, "See", "https://shop.example/{{1}}"),
                        new Button(Button.COPY_CODE, "", null)),
                Map.of(
                        new Slot(Part.HEADER, "1"), "Ana",
                        new Slot(Part.BODY, "1"), "Ana",
                        new Slot(Part.BODY, "2"), "hats",
                        new Slot(Part.BUTTON, "0"), "https://shop.example/99",
                        new Slot(Part.BUTTON, "1"), "SAVE20"));
        templates.create(new Composition("sale", "en", Category.MARKETING, words));

        var components = new ObjectMapper()
                .readTree(meta.asked.getFirst().body())
                .path("components")
                .toString();
        assertThat(components)
                .contains("\"example\":{\"header_text\":[\"Ana\"]}")
                .contains("\"example\":{\"body_text\":[[\"Ana\",\"hats\"]]}")
                .contains("\"url\":\"https://shop.example/{{1}}\",\"example\":[\"https://shop.example/99\"]")
                .contains("{\"type\":\"COPY_CODE\",\"example\":\"SAVE20\"}");
    }

    private static Template kept(Category category) {
        return new Template(
                new TemplateId(UUID.randomUUID()),
                new Listing("123456", "booking", "es", category, Status.REJECTED, WORDS, null, null, null),
                null,
                Map.of(),
                Performance.NONE,
                null,
                Instant.EPOCH);
    }

    @Test
    void editsWithTheCategoryOnlyWhereItIsAnother() throws Exception {
        meta.replies(200, "{\"success\":true}");
        var wish = new Composition("booking", "es", Category.UTILITY, WORDS);

        templates.edit(kept(Category.UTILITY), wish);
        templates.edit(kept(Category.MARKETING), wish);

        assertThat(meta.asked).extracting(FakeMeta.Asked::path).containsOnly("/v25.0/123456");
        assertThat(meta.asked.get(0).body()).doesNotContain("\"category\"");
        assertThat(meta.asked.get(1).body()).contains("\"category\":\"UTILITY\"");
    }

    @Test
    void deletesByName() throws Exception {
        meta.replies(200, "{\"success\":true}");
        templates.delete("booking");

        assertThat(meta.asked.getFirst().method()).isEqualTo("DELETE");
        assertThat(meta.asked.getFirst().query()).isEqualTo("name=booking");
    }

    @Test
    void saysInPlainWordsWhatMetaDidNotAccept() {
        meta.replies(400, """
                {"error":{"message":"Invalid parameter","code":100,"error_subcode":2388299,"is_transient":false,
                 "error_user_title":"T","error_user_msg":"Variables can't be at the end.","fbtrace_id":"A1"}}""");

        assertThatExceptionOfType(TemplateAccountException.class)
                .isThrownBy(() -> templates.create(new Composition("booking", "es", Category.UTILITY, WORDS)))
                .withMessage("WhatsApp does not accept this template: Variables can't be at the end.");
    }

    @Test
    void neverTakesAnAnswerFromElsewhereForAYes() {
        meta.replies(200, "{}");
        assertThatExceptionOfType(TemplateAccountException.class)
                .isThrownBy(() -> templates.create(new Composition("booking", "es", Category.UTILITY, WORDS)));
        meta.replies(502, "<html>");
        assertThatExceptionOfType(TemplateAccountException.class).isThrownBy(() -> templates.delete("booking"));
        meta.replies(200, "{\"success\":false}");
        assertThatExceptionOfType(TemplateAccountException.class).isThrownBy(() -> templates.delete("booking"));
    }
}
