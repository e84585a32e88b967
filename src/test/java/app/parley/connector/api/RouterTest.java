package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final UUID ID = UUID.randomUUID();
    private ThingsApi api;

    @BeforeEach
    void start() throws IOException {
        api = new ThingsApi();
    }

    @AfterEach
    void stop() throws IOException {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Bearer nope\r\n",
                "Authorization: Bearer \r\n",
                "Authorization: Bearer\r\n",
                "Authorization: Basic YTpi\r\n",
                "Authorization: \u00ff\r\n"
            })
    void asksStrangersForAKeyWhateverTheyWant(String header) throws IOException {
        for (var path : List.of("/things", "/nothing", "/things/..%2f")) {
            var answer = api.wire.ask("GET", "/api/v1" + path, header, new byte[0]);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void letsAKeyDoWhatItsScopesSay() throws IOException {
        var known = "Authorization: bearer " + api.reader + "\r\n";
        assertThat(api.wire.ask("GET", "/api/v1/things", known, new byte[0]).status())
                .isEqualTo(200);
        assertThat(api.wire.ask("POST", "/api/v1/things", known, new byte[0]).status())
                .isEqualTo(403);
        assertThat(api.made).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/things/",
                "//things",
                "/things/..%2f..%2fetc",
                "/things/%2e%2e",
                "/things/..",
                "/things/a%00b",
                "/things/%ff",
                "/things/a%5cb",
                "/things/not-a-uuid",
                "/things/1-1-1-1-1",
                "/things/00000000-0000-7000-8000-000000000000/more",
                "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"
            })
    void findsNothingUnderOddPaths(String path) throws IOException {
        assertThat(api.ask("GET", path).status()).isEqualTo(404);
    }

    @Test
    void findsAThingByItsId() throws IOException {
        assertThat(api.ask("GET", "/things/" + ID).text())
                .isEqualTo("{\"some_name\":\"" + ID + "\",\"at\":\"1970-01-01T00:00:00Z\",\"missing\":null}");
        assertThat(api.ask("DELETE", "/things/" + ID).status()).isEqualTo(204);
        assertThat(api.ask("HEAD", "/things/" + ID).status()).isEqualTo(200);
    }

    @Test
    void saysWhichMethodsAPathKnows() throws IOException {
        var answer = api.ask("PUT", "/things");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        var options = api.ask("OPTIONS", "/things");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void prefersAWordOfTheRouteToAName() throws IOException {
        assertThat(api.post("/things/stop", "").text()).isEqualTo("stopped");
        assertThat(api.ask("PATCH", "/things/content").text()).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 50",
        "limit=1, 1",
        "limit=500, 500",
        "limit=501, 500",
        "limit=99999999999999999999, 500",
        "limit=007, 7"
    })
    void clampsPages(String query, int limit) throws IOException {
        assertThat(api.ask("GET", "/things?" + query).text())
                .isEqualTo("{\"data\":[{\"after\":\"\",\"limit\":" + limit + "}],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=000",
                "limit=-1",
                "limit=",
                "limit=ten",
                "limit=+5",
                "limit=1.5",
                "after=a.b",
                "after=%27;drop",
                "after=%00",
                "after=%c3%bc"
            })
    void refusesPagesThatAreNone(String query) throws IOException {
        assertThat(api.ask("GET", "/things?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "_", "MS4yLjM", "a"})
    void refusesPlacesThatAreNoneOfOurs(String after) throws IOException {
        assertThat(api.ask("GET", "/places?after=" + after).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "5",
                "\"x\"",
                "null",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1e999999999}",
                "{\"a\":\"\u00ff\u00fe\"}",
                "\u00ef\u00bb\u00bf{}",
                "\u00fe\u00ff\u0000{\u0000}"
            })
    void refusesBodiesThatAreNoneAndDoesNotRepeatThem(String body) throws IOException {
        var answer = api.post("/things", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api.made).hasValue(0);
    }

    @Test
    void namesThePlaceOfAMistakeWithoutRepeatingIt() throws IOException {
        var answer = api.post("/things", "{\"text\":\"my card is 4111\",\n oops}");
        assertThat(answer.text()).contains("line 2").doesNotContain("4111", "oops", "Unrecognized");
        var misfit = api.post("/wishes", "{\"text\":\"x\",\"count\":\"4111-2222\"}");
        assertThat(misfit.status()).isEqualTo(422);
        assertThat(misfit.text()).contains("count").doesNotContain("4111");
        assertThat(api.post("/wishes", "{\"text\":5}").status()).isEqualTo(422);
        assertThat(api.post("/wishes", "{\"text\":\"x\",\"new\":[]}").status()).isEqualTo(200);
    }

    @Test
    void refusesNestingAndNumbersBeyondMeasure() throws IOException {
        assertThat(api.post("/things", "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/things", "{\"a\":" + "9".repeat(5_000) + "}").status())
                .isEqualTo(400);
    }

    @Test
    void refusesCompressedBodies() throws IOException {
        assertThat(api.ask("POST", "/things", "Content-Encoding: gzip\r\n", "\u001f\u008b")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesAnAbsentBodyForAnEmptyOne() throws IOException {
        assertThat(api.post("/things", "").status()).isEqualTo(201);
    }

    @Test
    void writesTextsWithHalfACharacterPair() {
        assertThat(new String(ApiJson.bytes(Map.of("text", "a\ud800b")), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"a?b\"}");
    }
}
