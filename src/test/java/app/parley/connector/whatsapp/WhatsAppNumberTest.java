package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import app.parley.outbox.standing.NumberStanding;
import app.parley.outbox.standing.Quality;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a number may do is learnt over the wire.
class WhatsAppNumberTest {
    private static final String TOKEN = "EAAtoken0123456789";
    private static final String NUMBER = "106540352242922";
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private final Simulator simulator = new Simulator(
            new SimulatorSettings(NUMBER, "102290129340398", "+34 986 555 010", TOKEN, "secret0123456789", 1, 1),
            InstantSource.fixed(NOW),
            (_, _) -> {});

    @AfterEach
    void close() {
        simulator.close();
    }

    private Optional<NumberStanding> look(String token) {
        try (var graph = new GraphClient(new GraphSettings(simulator.baseUrl(), "v25.0", token, null))) {
            return new WhatsAppNumber(graph, NUMBER, InstantSource.fixed(NOW)).look();
        }
    }

    @Test
    void tellsPeopleADayQualityAndPace() {
        assertThat(look(TOKEN)).contains(new NumberStanding(NUMBER, 2000L, Quality.GOOD, 80, NOW));
    }

    @Test
    void isSlowerBesideThePhoneApp() {
        simulator.shareWithPhone();
        assertThat(look(TOKEN).orElseThrow().perSecond()).isEqualTo(20);
    }

    @Test
    void nothingIsLearntWhereMetaRefuses() {
        assertThat(look("EAAother0123456789")).isEmpty();
    }
}
