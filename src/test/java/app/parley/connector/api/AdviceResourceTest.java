package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AdviceId;
import app.parley.agent.advice.AdviceKind;
import app.parley.agent.advice.Point;
import app.parley.agent.store.HibernateAdviceStore;
import app.parley.insight.overview.Change;
import app.parley.storage.Ids;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceResourceTest {
    private static final AdviceId WEEK = new AdviceId(Ids.next());
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
        new HibernateAdviceStore(shop.database)
                .add(new Advice(
                        WEEK,
                        AdviceKind.WEEK,
                        LocalDate.of(2026, 11, 16),
                        List.of(new Point("findings", "complaint", Change.MORE, List.of(17.0, 3.0))),
                        Advice.State.OPEN,
                        Instant.parse("2026-11-23T10:00:00Z"),
                        null,
                        null));
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void tellsWhatIsProposedInNumbers() throws IOException {
        var all = shop.get("/agents/advice").json().path("data");
        assertThat(all).hasSize(1);
        Shapes.check("Advice", all.path(0));
        var point = all.path(0).path("points").path(0);
        assertThat(point.path("what").textValue()).isEqualTo("findings");
        assertThat(point.path("change").textValue()).isEqualTo("more");
        assertThat(point.path("numbers").path(0).doubleValue()).isEqualTo(17);
    }

    @Test
    void takesWhatAPersonMakesOfIt() throws IOException {
        var taken = shop.ask("PATCH", "/agents/advice/" + WEEK, "{\"state\": \"taken\"}");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("state").textValue()).isEqualTo("taken");
        assertThat(taken.json().path("decided_by").textValue()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"open\"}",
                "{\"state\": 7}",
                "{\"state\": null}",
                "{\"state\": \"TAKEN\\u0000\"}"
            })
    void refusesWhatIsNoDecision(String body) throws IOException {
        assertThat(shop.ask("PATCH", "/agents/advice/" + WEEK, body).status()).isIn(400, 422);
    }
}
