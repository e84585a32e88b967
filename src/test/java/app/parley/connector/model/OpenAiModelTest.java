package app.parley.connector.model;

import static app.parley.connector.model.Requests.asking;
import static app.parley.connector.model.Requests.trouble;
import static app.parley.connector.model.Requests.within;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUnavailableException.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiModelTest {
    private static final String KEY = "sk-the-secret-of-the-shop";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private StandIn server;
    private OpenAiModel model;

    @BeforeEach
    void open() throws Exception {
        server = new StandIn();
        model = model(KEY);
    }

    @AfterEach
    void close() {
        model.close();
        server.close();
    }

    private final Tally tally = new Tally();

    private OpenAiModel model(@Nullable String key) {
        return new OpenAiModel(new OpenAiSettings(server.url() + "/v1/", key, "llama3.2:3b"), NOON, tally);
    }

    @Test
    void asksForTheSchemaAndSendsTheKeyAsBearer() throws Exception {
        server.says(200, good("{}"));
        model.answer(asking("When do you open?"));

        var asked = server.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(asked.body().path("model").asText()).isEqualTo("llama3.2:3b");
        assertThat(asked.body().path("max_tokens").asInt()).isEqualTo(512);
        assertThat(asked.body().has("temperature")).isFalse();
        var format = asked.body().path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.at("/json_schema/schema/properties/decision/type").asText())
                .isEqualTo("string");
        assertThat(asked.body().path("messages").findValuesAsText("role")).containsExactly("system", "user");
        assertThat(asked.body().at("/messages/1/content").asText())
                .isEqualTo("<customer>\nWhen do you open?\n</customer>");
    }

    @Test
    void sendsNoKeyWhereThereIsNone() throws Exception {
        server.says(200, good("{}"));
        try (var open = model(null)) {
            open.answer(asking("Hi"));
        }
        assertThat(server.asked.getFirst().headers().containsKey("Authorization"))
                .isFalse();
    }

    @Test
    void countsTokensAndCostsNothingOnThisMachine() throws Exception {
        server.says(200, good("{}"));
        var answer = model.answer(asking("Hi"));
        assertThat(answer.text()).isEqualTo("{}");
        assertThat(answer.model()).isEqualTo("llama");
        assertThat(answer.tokensIn()).isEqualTo(30);
        assertThat(answer.tokensOut()).isEqualTo(12);
        assertThat(answer.costMicros()).isZero();
    }

    @Test
    void asksForLessWhenTheServerDoesNotKnowSchemasAndRemembersIt() throws Exception {
        server.says(400, "{\"error\":{\"message\":\"response_format json_schema is not supported\"}}");
        server.says(400, "{\"error\":\"'response_format.type' must be 'json_schema' or 'text'\"}");
        server.says(200, good("{}"));
        model.answer(asking("Hi"));
        model.answer(asking("Hi"));

        assertThat(server.asked)
                .extracting(asked -> asked.body().at("/response_format/type").asText("none"))
                .containsExactly("json_schema", "json_object", "none", "none");
        assertThat(server.asked.getLast().body().at("/messages/0/content").asText())
                .contains("one JSON object of this schema", "\"decision\"");
    }

    @Test
    void showsAPhotoToAServerThatSees(@TempDir Path folder) throws Exception {
        server.says(200, good("{}"));
        model.answer(Requests.showing("Do you have this?", folder, 3));

        var content = server.asked.getFirst().body().at("/messages/1/content");
        assertThat(content.at("/0/image_url/url").asText()).isEqualTo("data:image/jpeg;base64,AAAA");
        assertThat(content.at("/1/text").asText()).contains("Do you have this?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"this model does not support image input\"}}",
                "{\"error\":\"messages[1].content must be a string\"}",
                "multimodal is not enabled: start with --mmproj"
            })
    void leavesThePhotoOutWhereTheServerCannotSee(String refusal, @TempDir Path folder) throws Exception {
        server.says(400, refusal);
        server.says(200, good("{}"));
        model.answer(Requests.showing("Do you have this?", folder, 3));

        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getLast().body().at("/messages/1/content").isTextual())
                .isTrue();
    }

    @Test
    void staysWithTheSchemaWhenTheRefusalIsAboutSomethingElse() {
        server.says(400, "{\"error\":{\"message\":\"the prompt is longer than the context\"}}");
        assertThat(trouble(model, asking("Hi")).reason()).isEqualTo(Reason.REFUSED);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void leavesOutThoughtsAndFences() throws Exception {
        server.says(
                200, good("<think>Is it {\\\"a\\\":1}? No.</think>\\n```json\\n{\\\"decision\\\":\\\"wait\\\"}\\n```"));
        assertThat(model.answer(asking("Hi")).text()).isEqualTo("{\"decision\":\"wait\"}");
    }

    @Test
    void leavesOutThoughtsWhoseBeginningIsMissing() throws Exception {
        server.says(200, good("Let me see.\\n</think>{\\\"text\\\":\\\"we write </think> here\\\"}"));
        assertThat(model.answer(asking("Hi")).text()).isEqualTo("{\"text\":\"we write </think> here\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<think>and so on and on", "", "   ", "<think>all</think>"})
    void tellsAnAnswerWithoutWords(String content) {
        server.says(200, good(content));
        assertThat(trouble(model, asking("Hi")).reason()).isEqualTo(Reason.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"length, BROKEN", "content_filter, BLOCKED", "tool_calls, BROKEN", "of_tomorrow, BROKEN"})
    void tellsWhyAnAnswerEnded(String finish, Reason reason) {
        server.says(200, good("{}").replace("\"stop\"", '"' + finish + '"'));
        assertThat(trouble(model, asking("Hi")).reason()).isEqualTo(reason);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void tellsARefusalInWords() {
        server.says(200, good("{}").replace("\"content\"", "\"refusal\":\"I cannot\",\"content\""));
        assertThat(trouble(model, asking("Hi")).reason()).isEqualTo(Reason.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":{}}",
                "{\"choices\":[{}]}",
                "{\"choices\":[{\"message\":7}]}",
                "<html>",
                "{\"choices\":[{"
            })
    void tellsAnAnswerThatMakesNoSense(String body) {
        server.says(200, body);
        assertThat(trouble(model, asking("Hi")).reason()).isEqualTo(Reason.BROKEN);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void isNotUpsetByDeeplyNestedJson() {
        server.says(200, "{\"a\":" + "[".repeat(100_000));
        assertThat(trouble(model, asking("Hi")).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void readsNoMoreThanAnAnswerCanHave() {
        server.says(200, good("x".repeat(1_500_000)));
        var trouble = trouble(model, asking("Hi"));
        assertThat(trouble.reason()).isEqualTo(Reason.BROKEN);
        assertThat(trouble).hasMessageContaining("1000000 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "400, REFUSED",
        "307, REFUSED",
        "402, QUOTA",
        "429, QUOTA"
    })
    void tellsAStatusThatAskingAgainWouldNotMend(int status, Reason reason) {
        server.says(
                status,
                "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}",
                "Location",
                server.url() + "/elsewhere");
        var trouble = trouble(model, asking("Hi, I am Ana"));
        assertThat(trouble.reason()).isEqualTo(reason);
        assertThat(server.asked).hasSize(1);
        var log = new StringWriter();
        trouble.printStackTrace(new PrintWriter(log));
        assertThat(log.toString()).doesNotContain(KEY).doesNotContain("Ana");
    }

    @Test
    void waitsAsLongAsTheServerAsksIfThereIsTime() throws Exception {
        server.says(429, "{}", "Retry-After", "1").says(200, good("{}"));
        assertThat(model.answer(asking("Hi")).took()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void passesOnHowLongToWaitWhenThereIsNoTime() {
        server.says(429, "{}", "Retry-After", "Sun, 22 Nov 2026 12:01:30 GMT");
        assertThat(trouble(model, asking("Hi")).retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void asksAgainWhileTheModelIsLoading() throws Exception {
        server.says(503, "Loading model").says(200, good("{}"));
        assertThat(model.answer(asking("Hi")).text()).isEqualTo("{}");
    }

    @Test
    void endsInTimeWhenTheServerKeepsSilent() {
        server.keepsSilent();
        var before = System.nanoTime();
        assertThat(trouble(model, within(Duration.ofMillis(300), "Hi")).reason())
                .isEqualTo(Reason.SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void takesHalvesOfCharactersAndControlCharactersFromCustomers() throws Exception {
        server.says(200, good("{}"));
        model.answer(asking("half \ud83d and \u0000 nothing"));
        assertThat(server.asked.getFirst().body().at("/messages/1/content").asText())
                .isEqualTo("<customer>\nhalf ? and   nothing\n</customer>");
    }

    private static String good(String content) {
        return """
        {"id":"c1","object":"chat.completion","model":"llama","choices":[{"index":0,"message":{"role":"assistant","content":"%s"},"finish_reason":"stop"}],
         "usage":{"prompt_tokens":30,"completion_tokens":12,"total_tokens":42}}""".formatted(content);
    }
}
