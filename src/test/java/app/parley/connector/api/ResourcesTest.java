package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds for every resource alike.
class ResourcesTest {
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
        shop.drafts(shop.writes("34600999001", "When do you open?"), "We open at ten.");
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void areWhatTheDescriptionSays() {
        assertThat(new OpenApiContract().differences(shop.routes())).isEmpty();
    }

    @Test
    void findNothingUnderAnIdThatIsUnknownOrNone() throws IOException {
        for (var route : shop.routes()) {
            if (!route.path().contains("{id}")) {
                continue;
            }
            for (var id : new String[] {NOBODY, "1", "..%2f..%2fetc", NOBODY + "0", "%00", "null"}) {
                var said = shop.ask(
                        route.method(),
                        route.path().replace("{id}", id).replace("{fact}", NOBODY),
                        complete(route.path()));
                assertThat(said.status())
                        .as(route.method() + " " + route.path())
                        .isEqualTo(404);
                assertThat(said.answer().header("Content-Type")).isEqualTo("application/problem+json");
            }
        }
    }

    /// A body that lacks nothing.
    private static String complete(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "reject" -> "{\"reason\": \"other\"}";
            case "merge" -> "{\"into\": \"" + NOBODY + "\"}";
            case "check" -> "{\"verdict\": \"fine\"}";
            default ->
                path.startsWith("/agents/rules")
                        ? "{\"state\": \"accepted\"}"
                        : path.startsWith("/agents/advice") ? "{\"state\": \"taken\"}" : "{}";
        };
    }

    @Test
    void refuseBodiesThatAreNoObject() throws IOException {
        var hostile = new String[] {
            "{",
            "[]",
            "null",
            "\"text\"",
            "7",
            "{\"a\": 1, \"a\": 2}",
            "{} {}",
            "{\"a\": \"\\u0000\"}",
            "{\"a\": \"\\ud83d\"}",
            "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
            "{\"a\": 1e999999999}"
        };
        for (var route : shop.routes()) {
            if (route.method().equals("GET")
                    || route.method().equals("DELETE")
                    || route.path().matches("/media|/knowledge/import") // whose body is a file
                    || route.path().matches("/agents/(stop|resume)|.*/(undo|skip)")) {
                continue;
            }
            for (var body : hostile) {
                var path = route.path()
                        .replace("{id}", NOBODY)
                        .replace("{fact}", NOBODY)
                        .replace("{type}", "conversation");
                var said = shop.ask(route.method(), path, body);
                assertThat(said.status()).as(route.method() + " " + path).isEqualTo(400);
            }
        }
    }

    @Test
    void refusePagesThatAreNone() throws IOException {
        var far = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (Instant.MAX.getEpochSecond() + ".0." + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
        for (var list : new String[] {
            "/contacts?",
            "/conversations?",
            "/approvals?",
            "/events?",
            "/knowledge?",
            "/search?q=x&",
            "/conversations/"
                    + shop.conversations.page(null, null, 1).data().getFirst().id() + "/messages?"
        }) {
            for (var page :
                    new String[] {"limit=0", "limit=-1", "limit=x", "limit=1.5", "after=!", "after=abc", "after=" + far
                    }) {
                assertThat(shop.get(list + page).status()).as(list + page).isEqualTo(400);
            }
            for (var page : new String[] {"limit=1", "limit=500", "limit=100000", "after=", ""}) {
                var said = shop.get(list + page);
                assertThat(said.status()).as(list + page).isEqualTo(200);
                assertThat(Shapes.names(said.json())).containsExactly("data", "next");
            }
        }
    }

    @Test
    void giveReadersNothingToChange() throws IOException {
        assertThat(shop.routes()).allSatisfy(route -> {
            if (!route.method().equals("GET")) {
                assertThat(route.scope()).isIn("write", "admin");
            }
        });
    }

    @Test
    void readNumbersAsPeopleWriteThem() {
        assertThat(PhoneDigits.of(" +34 600-111-222 ")).contains("34600111222");
        assertThat(PhoneDigits.of("123456")).contains("123456");
        for (var odd : new String[] {
            "",
            "+",
            "12345",
            "1234567890123456",
            "34+600111222",
            "++34600111222",
            "34600111222x",
            "٣٤٦٠٠١١١٢٢٢",
            "0x1234567",
            "- 34600111222",
            "34600111222\n34600111223",
            "1".repeat(100_000)
        }) {
            assertThat(PhoneDigits.of(odd)).isEmpty();
        }
    }

    @Test
    void countMoneyInDollars() {
        assertThat(Dollars.of(null)).isNull();
        assertThat(Dollars.of(0L)).hasToString("0");
        assertThat(Dollars.of(1L)).hasToString("0.000001");
        assertThat(Dollars.of(1_500_000L)).hasToString("1.5");
        assertThat(Dollars.of(100_000_000L)).hasToString("100");
        assertThat(Dollars.micros(new BigDecimal("0.0000015"))).isEqualTo(2);
    }
}
