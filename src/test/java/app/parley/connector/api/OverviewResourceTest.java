package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewResourceTest {
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private static JsonNode figure(JsonNode overview, String name) {
        for (var figure : overview.path("figures")) {
            if (figure.path("name").textValue().equals(name)) {
                return figure;
            }
        }
        throw new AssertionError("there is no " + name);
    }

    @Test
    void countsWhatCustomersWrote() throws IOException {
        shop.writes("351910000001", "Quanto custa?");
        shop.writes("351910000002", "Olá");
        var said = shop.get("/insights/overview?from=2026-11-23&to=2026-11-23");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().path("running").booleanValue()).isTrue();
        assertThat(said.json().path("previous").toString())
                .isEqualTo("{\"from\":\"2026-11-22\",\"to\":\"2026-11-22\"}");
        var begun = figure(said.json(), "conversations_begun");
        assertThat(begun.path("change").textValue()).isEqualTo("too_few");
        assertThat(begun.path("before").doubleValue()).isZero();
        assertThat(figure(said.json(), "answered").path("now").isNull()).isTrue();
    }

    @Test
    void takesTheLastWholeWeekWhereNoDaysAreNamed() throws IOException {
        assertThat(shop.get("/insights/overview").json().path("period").toString())
                .isEqualTo("{\"from\":\"2026-11-16\",\"to\":\"2026-11-22\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-11-01",
                "to=2026-11-01",
                "from=yesterday&to=2026-11-01",
                "from=2026-02-30&to=2026-03-01",
                "from=2026-11-02&to=2026-11-01",
                "from=2025-01-01&to=2026-11-01",
                "from=2026-11-24&to=2026-11-25",
                "from=-999999999-01-01&to=2026-11-01",
                "from=%2B999999999-12-31&to=%2B999999999-12-31",
                "from=0001-01-01&to=0001-01-02",
                "from=2026-11-01%27%20or%201=1&to=2026-11-02"
            })
    void refusesDaysThatMakeNoSense(String days) throws IOException {
        var refused = shop.get("/insights/overview?" + days);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).isNotEmpty().doesNotContain("yesterday", "or 1");
    }
}
