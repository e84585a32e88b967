package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorSendTest {

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = Bench.quiet();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void acceptsATextAndNamesIt() throws Exception {
        bench.anaWrites();
        var response = bench.sendText("+34 600-999-888", "¡Hola!");
        var answer = bench.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("facebook-api-version")).hasValue("v25.0");
        assertThat(answer.at("/contacts/0/input").asText()).isEqualTo("+34 600-999-888");
        assertThat(answer.at("/contacts/0/wa_id").asText()).isEqualTo(Bench.ANA);
        assertThat(answer.at("/messages/0/id").asText()).startsWith("wamid.");
    }

    @Test
    void takesFreeTextOutsideTheWindowButFailsItLater() throws Exception {
        bench.anaWrites();
        bench.pass(Duration.ofHours(24).minusSeconds(1));
        bench.sendText(Bench.ANA, "still in time");
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.callback.statusNames()).containsExactly("sent", "delivered", "read");

        bench.callback.posts.clear();
        assertThat(bench.sendText(Bench.ANA, "too late").statusCode()).isEqualTo(200);
        bench.pass(Duration.ofMinutes(1));
        var failed = bench.callback.statuses().getFirst();
        assertThat(bench.callback.statusNames()).containsExactly("failed");
        assertThat(failed.at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(failed.path("biz_opaque_callback_data").asText()).isEqualTo("ours-1");
        assertThat(failed.has("pricing")).isFalse();
    }

    @Test
    void deliversATemplateToAnybodyAtAnyTime() throws Exception {
        var response = template("order_on_its_way", "es", named("first_name", "Ana") + "," + named("order", "1042"));
        assertThat(bench.json(response).at("/messages/0/message_status").asText())
                .isEqualTo("accepted");
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.callback.statusNames()).containsExactly("sent", "delivered", "read");
        assertThat(bench.callback.statuses().getFirst().at("/pricing/category").asText())
                .isEqualTo("utility");
    }

    @Test
    void refusesTemplatesThatDoNotFit() throws Exception {
        var name = named("first_name", "Ana");
        assertThat(code(template("no_such_thing", "es", name))).isEqualTo(132001);
        assertThat(code(template("order_on_its_way", "es_ES", name))).isEqualTo(132001);
        assertThat(code(template("order_on_its_way", "es", name))).isEqualTo(132000);
        assertThat(code(template("order_on_its_way", "es", name + "," + named("wrong", "x"))))
                .isEqualTo(132000);
        assertThat(code(template("order_on_its_way", "es", name + "," + named("order", "a\\nb"))))
                .isEqualTo(132018);
        assertThat(code(template("order_on_its_way", "es", name + "," + named("order", "x".repeat(1100)))))
                .isEqualTo(132005);
        assertThat(code(template("back_in_stock", "es", name + "," + name))).isEqualTo(132000);
        assertThat(code(template("winter_sale", "es", ""))).isEqualTo(132015);
        assertThat(code(template("appointment_reminder", "es", ""))).isEqualTo(132001);
    }

    @Test
    void letsABurstOf45ToOnePersonThroughAndThenOneEverySixSeconds() throws Exception {
        bench.anaWrites();
        for (var i = 0; i < 45; i++) {
            assertThat(bench.sendText(Bench.ANA, "n" + i).statusCode()).isEqualTo(200);
        }
        var refused = bench.sendText(Bench.ANA, "one too many");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo(131056);

        bench.pass(Duration.ofSeconds(6));
        assertThat(bench.sendText(Bench.ANA, "again").statusCode()).isEqualTo(200);
        assertThat(code(bench.sendText(Bench.ANA, "not yet"))).isEqualTo(131056);
    }

    @Test
    void sendsAtMostEightyMessagesASecond() throws Exception {
        for (var i = 0; i < 80; i++) {
            assertThat(bench.sendText("346001110" + (10 + i), "n").statusCode()).isEqualTo(200);
        }
        assertThat(code(bench.sendText(Bench.ANA, "n"))).isEqualTo(130429);
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.sendText(Bench.ANA, "n").statusCode()).isEqualTo(200);
    }

    @Test
    void marksWhatACustomerWroteAsRead() throws Exception {
        var id = bench.anaWrites();
        assertThat(bench.send(read(id, "")).body()).isEqualTo("{\"success\":true}");
        assertThat(bench.send(read(id, ",\"typing_indicator\":{\"type\":\"text\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(bench.send(read("wamid.unknown", "")))).isEqualTo(100);

        var ours = bench.json(bench.sendText(Bench.ANA, "Hola"))
                .at("/messages/0/id")
                .asText();
        var refused = bench.send(read(ours, ""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(bench.error(refused).at("/error_data/details").asText()).contains(ours + " is outgoing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EAA-wrong", "EAA-test-token-and-more"})
    void refusesABadToken(String token) throws Exception {
        var response = bench.call("GET", "/v25.0/" + Bench.NUMBER, token, "");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(code(response)).isEqualTo(190);
        assertThat(response.body()).doesNotContain(Bench.TOKEN);
    }

    @Test
    void answersForAnUnknownObjectAsMetaDoes() throws Exception {
        var response = bench.get("/v25.0/999");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo(100);
        assertThat(bench.error(response).path("error_subcode").asInt()).isEqualTo(33);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("'999' does not exist");
        assertThat(response.body()).contains("https:\\/\\/developers.facebook.com");
        assertThat(code(bench.get("/v25.0/a/b/c"))).isEqualTo(2500);
        assertThat(code(bench.get("/v99.0/" + Bench.NUMBER))).isEqualTo(2500);
    }

    @Test
    void servesAnExpiredVersionWithANewerOneAndSaysSo() throws Exception {
        var response = bench.get("/v19.0/" + Bench.NUMBER);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("facebook-api-version")).hasValue("v26.0");
        assertThat(response.headers().firstValue("X-Ad-Api-Version-Warning")).isPresent();
    }

    @Test
    void tellsAboutItsNumberAccountAndTemplates() throws Exception {
        var number = bench.json(bench.get("/v25.0/" + Bench.NUMBER + "?fields=verified_name,throughput"));
        assertThat(number.properties())
                .extracting(member -> member.getKey())
                .containsExactly("verified_name", "throughput", "id");
        assertThat(bench.json(bench.get("/v25.0/" + Bench.ACCOUNT + "/phone_numbers"))
                        .at("/data/0/id")
                        .asText())
                .isEqualTo(Bench.NUMBER);
        var page = bench.json(bench.get("/v25.0/" + Bench.ACCOUNT + "/message_templates?limit=4"));
        var seen = page.path("data").size();
        while (page.at("/paging/next").isTextual()) {
            page = bench.json(bench.get(page.at("/paging/next").asText()));
            seen += page.path("data").size();
        }
        assertThat(seen).isEqualTo(17);
        assertThat(bench.get("/v25.0/" + Bench.ACCOUNT + "/message_templates?name=none")
                        .body())
                .isEqualTo("{\"data\":[]}");
    }

    @Test
    void addressesSomebodyByUserId() throws Exception {
        var answer = bench.json(bench.send("""
                {"messaging_product":"whatsapp","recipient":"ES.9102","text":{"body":"Hola"}}"""));
        assertThat(answer.at("/contacts/0/user_id").asText()).isEqualTo("ES.9102");
        assertThat(answer.at("/contacts/0").has("wa_id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5571987654321,557187654321", "5511987654321,5511987654321", "525512345678,5215512345678"})
    void knowsWhereTheWhatsAppIdDiffersFromTheNumber(String number, String waId) throws Exception {
        assertThat(bench.json(bench.sendText(number, "Oi"))
                        .at("/contacts/0/wa_id")
                        .asText())
                .isEqualTo(waId);
    }

    @Test
    void readsAShortNumberWithTheShopsOwnCountryCode() throws Exception {
        assertThat(bench.json(bench.sendText("600999888", "Hola"))
                        .at("/contacts/0/wa_id")
                        .asText())
                .isEqualTo(Bench.ANA);
        assertThat(code(bench.sendText("+34986000127", "to ourselves"))).isEqualTo(131021);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"messaging_product\":\"whatsapp\"", "\u0000", "{\"to\":1}"})
    void answersMalformedBodiesWithAnError(String body) throws Exception {
        var response = bench.send(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo(100);
    }

    @Test
    void survivesDeepNestingHugeBodiesAndStrangePaths() throws Exception {
        assertThat(bench.send("[".repeat(200_000)).statusCode()).isEqualTo(400);
        assertThat(bench.send("{\"a\":".repeat(50_000)).statusCode()).isEqualTo(400);
        assertThat(bench.send(" ".repeat(2 << 20)).statusCode()).isEqualTo(413);
        assertThat(bench.get("/v25.0/%0d%0aX:%20y").statusCode()).isEqualTo(400);
        assertThat(bench.get("/v25.0/" + Bench.NUMBER + "?fields=%ff%00").statusCode())
                .isEqualTo(200);
        assertThat(bench.call("PATCH", "/", Bench.TOKEN, "").statusCode()).isEqualTo(400);
        assertThat(bench.get("/v25.0/" + Bench.NUMBER).statusCode()).isEqualTo(200);
    }

    private int code(HttpResponse<String> response) throws Exception {
        return bench.error(response).path("code").asInt();
    }

    private HttpResponse<String> template(String name, String language, String parameters) throws Exception {
        var components = parameters.isEmpty() ? "" : "{\"type\":\"body\",\"parameters\":[" + parameters + "]}";
        return bench.send("""
                {"messaging_product":"whatsapp","to":"%s","type":"template",
                 "template":{"name":"%s","language":{"code":"%s"},"components":[%s]}}""".formatted(Bench.ANA, name, language, components));
    }

    private static String named(String name, String text) {
        return "{\"type\":\"text\",\"parameter_name\":\"" + name + "\",\"text\":\"" + text + "\"}";
    }

    private static String read(String id, String more) {
        return "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + id + "\"" + more + "}";
    }
}
