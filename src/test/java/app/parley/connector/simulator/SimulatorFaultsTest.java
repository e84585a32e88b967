package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorFaultsTest {

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = Bench.quiet();
        bench.anaWrites();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void refusesTheNextSendsWithTheWantedCode() throws Exception {
        bench.simulator.faults(Faults.none().refusing(2, 131016));
        for (var i = 0; i < 2; i++) {
            var refused = bench.sendText(Bench.ANA, "Hola");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(bench.error(refused).path("code").asInt()).isEqualTo(131016);
        }
        assertThat(bench.sendText(Bench.ANA, "Hola").statusCode()).isEqualTo(200);
    }

    @Test
    void answersWithAPageInsteadOfJson() throws Exception {
        bench.simulator.faults(Faults.none().withServerErrors());
        var response = bench.sendText(Bench.ANA, "Hola");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
        bench.simulator.faults(Faults.none());
        assertThat(bench.sendText(Bench.ANA, "Hola").statusCode()).isEqualTo(200);
    }

    @Test
    void neverAnswersWhileItHangs() throws Exception {
        bench.simulator.faults(Faults.none().withHanging());
        var request = bench.request("/v25.0/" + Bench.NUMBER, Bench.TOKEN)
                .timeout(Duration.ofMillis(150))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThatThrownBy(() -> bench.client().send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        bench.simulator.faults(Faults.none());
        assertThat(bench.sendText(Bench.ANA, "Hola").statusCode()).isEqualTo(200);
    }

    @Test
    void acceptsASendAndDropsTheConnectionBeforeTheAnswer() {
        bench.simulator.faults(Faults.none().withDropping());
        assertThatThrownBy(() -> bench.sendText(Bench.ANA, "Hola")).isInstanceOf(IOException.class);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.callback.statusNames()).containsExactly("sent", "delivered", "read");
        assertThat(bench.callback
                        .statuses()
                        .getFirst()
                        .path("biz_opaque_callback_data")
                        .asText())
                .isEqualTo("ours-1");
    }

    @Test
    void keepsQuietAboutWhatBecameOfASend() throws Exception {
        bench.simulator.faults(Faults.none().withoutStatuses());
        assertThat(bench.sendText(Bench.ANA, "Hola").statusCode()).isEqualTo(200);
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.callback.statuses()).isEmpty();
    }

    @Test
    void hidesItsSecretsWhenPrinted() {
        var settings = new SimulatorSettings("1", "2", "+34 1", "the-token", "the-secret", 1, 1);
        assertThat(settings.toString()).doesNotContain("the-token", "the-secret");
    }
}
