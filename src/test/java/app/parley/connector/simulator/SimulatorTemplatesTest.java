package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTemplatesTest {
    private static final String EDGE = "/v25.0/" + Bench.ACCOUNT + "/message_templates";
    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = Bench.quiet();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private HttpResponse<String> create(String name, String body) throws Exception {
        return post(EDGE, """
                {"name":"%s","language":"es","category":"UTILITY","components":[{"type":"BODY","text":"%s"}]}""".formatted(name, body));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return bench.call("POST", path, Bench.TOKEN, body);
    }

    private HttpResponse<String> delete(String name) throws Exception {
        return bench.call("DELETE", EDGE + "?name=" + name, Bench.TOKEN, "");
    }

    private JsonNode listed(String name) throws Exception {
        return bench.json(bench.get(EDGE + "?name=" + name)).path("data");
    }

    private String status(String name) throws Exception {
        return listed(name).path(0).path("status").asText();
    }

    @Test
    void reviewsANewTemplateWithinMinutesAndTells() throws Exception {
        var answer = bench.json(create("open_again", "Volvemos a abrir."));
        assertThat(answer.path("status").asText()).isEqualTo("PENDING");
        assertThat(status("open_again")).isEqualTo("PENDING");

        bench.pass(Duration.ofMinutes(10));

        assertThat(status("open_again")).isEqualTo("APPROVED");
        var told = bench.callback.values().getFirst();
        assertThat(told.path("event").asText()).isEqualTo("APPROVED");
        assertThat(told.path("message_template_id").isNumber()).isTrue();
        assertThat(told.path("message_template_id").asText())
                .isEqualTo(answer.path("id").asText());
        assertThat(new String(bench.callback.posts.getFirst().body()))
                .contains("\"field\":\"message_template_status_update\"")
                .contains("\"time\":");
    }

    @Test
    void rejectsShouting() throws Exception {
        create("loud", "Compra ya!!! Hoy.");
        bench.pass(Duration.ofMinutes(10));

        assertThat(status("loud")).isEqualTo("REJECTED");
        assertThat(listed("loud").path(0).path("rejected_reason").asText()).isEqualTo("PROMOTIONAL");
    }

    @Test
    void blocksTheNameOfADeletedTemplateForThirtyDays() throws Exception {
        assertThat(listed("order_on_its_way").size()).isGreaterThan(1);
        assertThat(delete("order_on_its_way").statusCode()).isEqualTo(200);
        assertThat(listed("order_on_its_way")).isEmpty();

        assertThat(create("order_on_its_way", "Ya va.").statusCode()).isEqualTo(400);
        bench.pass(Duration.ofDays(30));
        assertThat(create("order_on_its_way", "Ya va.").statusCode()).isEqualTo(200);
        assertThat(bench.error(delete("nobody")).path("error_subcode").asInt()).isEqualTo(2593002);
    }

    @Test
    void reviewsAnEditAnewAndLimitsEdits() throws Exception {
        var id =
                bench.json(create("open_again", "Volvemos a abrir.")).path("id").asText();
        var edit = "{\"components\":[{\"type\":\"BODY\",\"text\":\"Abrimos el lunes.\"}]}";
        assertThat(post("/v25.0/" + id, edit).statusCode()).isEqualTo(400);
        bench.pass(Duration.ofMinutes(10));

        assertThat(post("/v25.0/" + id, edit).statusCode()).isEqualTo(200);
        assertThat(status("open_again")).isEqualTo("PENDING");
        bench.pass(Duration.ofMinutes(10));
        assertThat(listed("open_again").path(0).at("/components/0/text").asText())
                .isEqualTo("Abrimos el lunes.");
        assertThat(post("/v25.0/" + id, edit).statusCode()).isEqualTo(400);
        assertThat(post("/v25.0/" + id, edit.replace("{\"c", "{\"category\":\"MARKETING\",\"c"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pausesATemplateSoThatItCannotBeSent() throws Exception {
        bench.simulator.pauseTemplate("hello_world", "en_US");
        bench.pass(Duration.ZERO);

        assertThat(bench.callback.values().getFirst().path("event").asText()).isEqualTo("PAUSED");
        assertThat(status("hello_world")).isEqualTo("PAUSED");
    }

    @Test
    void recategorisesWithADaysNotice() throws Exception {
        bench.simulator.recategoriseTemplate("hello_world", "en_US");
        bench.pass(Duration.ZERO);
        var notice = bench.callback.values().getFirst();
        assertThat(notice.path("correct_category").asText()).isEqualTo("MARKETING");
        assertThat(notice.path("new_category").asText()).isEqualTo("UTILITY");
        assertThat(listed("hello_world").path(0).path("category").asText()).isEqualTo("UTILITY");

        bench.pass(Duration.ofHours(24));

        var done = bench.callback.values().getLast();
        assertThat(done.path("previous_category").asText()).isEqualTo("UTILITY");
        assertThat(listed("hello_world").path(0).path("category").asText()).isEqualTo("MARKETING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":7}",
                "{\"name\":\"Big\",\"language\":\"es\",\"category\":\"UTILITY\"}",
                "{\"name\":\"a\",\"language\":\"es\",\"category\":\"GIFTS\"}",
                "{\"name\":\"a\",\"language\":\"es\",\"category\":\"UTILITY\"}",
                "{\"name\":\"a\",\"language\":\"es\",\"category\":\"UTILITY\",\"components\":{}}",
                "{\"name\":\"a\",\"language\":\"es\",\"category\":\"UTILITY\",\"components\":"
                        + "[{\"type\":\"BODY\",\"text\":\"Hi {{1}}, all.\"}]}",
                "{\"name\":\"a\",\"language\":\"es\",\"category\":\"UTILITY\",\"components\":"
                        + "[{\"type\":\"BODY\",\"text\":\"Hi {{1}}\",\"example\":{\"body_text\":[[\"A\"]]}}]}"
            })
    void refusesWhatIsNoTemplate(String body) throws Exception {
        assertThat(post(EDGE, body).statusCode()).isEqualTo(400);
        assertThat(listed("a")).isEmpty();
    }
}
