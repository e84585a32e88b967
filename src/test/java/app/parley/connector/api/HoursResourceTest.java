package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursResourceTest {
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void areNeverSaidAtFirst() throws IOException {
        var hours = shop.get("/hours").json();
        Shapes.check("Hours", hours);
        assertThat(hours.path("monday").textValue()).isEmpty();
        assertThat(hours.path("night").textValue()).isEqualTo("answer");
    }

    @Test
    void changeWhereSomethingIsSaidAndStayOtherwise() throws IOException {
        var set = shop.ask(
                "PATCH",
                "/hours",
                "{\"monday\":\"9-13, 16:30-20\",\"special\":\"2026-12-25 Christmas\\n2026-12-24 10-14\","
                        + "\"night\":\"notice\",\"quiet_from\":\"22\",\"quiet_to\":\"8:00\"}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().path("monday").textValue()).isEqualTo("9:00-13:00, 16:30-20:00");
        assertThat(set.json().path("special").textValue()).isEqualTo("2026-12-25 Christmas\n2026-12-24 10:00-14:00");

        shop.ask("PATCH", "/hours", "{\"tuesday\":\"9-18\",\"quiet_from\":null,\"quiet_to\":null}");
        var hours = shop.get("/hours").json();
        assertThat(hours.path("monday").textValue()).isEqualTo("9:00-13:00, 16:30-20:00");
        assertThat(hours.path("tuesday").textValue()).isEqualTo("9:00-18:00");
        assertThat(hours.path("night").textValue()).isEqualTo("notice");
        assertThat(hours.path("quiet_from").textValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"monday":"nine to five"} | monday: Write hours as
            {"monday":"9-13, 12-15"} | monday: Two stretches
            {"monday":"25-26"} | monday: A day has times
            {"special":"Christmas"} | special: Write special days
            {"quiet_from":"22:00"} | quiet_to: Quiet hours have
            {"night":"wait"} | night: Say first
            """)
    void thatNobodyCanReadAreRefusedWithTheFieldAndNothingIsKept(String body, String why) throws IOException {
        var refused = shop.ask("PATCH", "/hours", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").textValue()).contains(why);
        assertThat(shop.get("/hours").json().path("monday").textValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"night\":\"party\"}", "{\"monday\":7}", "{\"monday\":[\"9-13\"]}", "[]", "{"})
    void ofTheWrongKindAreRefused(String body) throws IOException {
        assertThat(shop.ask("PATCH", "/hours", body).status()).isIn(400, 422);
    }

    @Test
    void farTooLongAreRefused() throws IOException {
        var refused = shop.ask("PATCH", "/hours", "{\"monday\":\"" + "9-13,".repeat(3000) + "\"}");
        assertThat(refused.status()).isIn(400, 422);
    }
}
