package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentPostsTest {
    private ThingsApi api;

    @BeforeEach
    void start() throws IOException {
        api = new ThingsApi();
    }

    @AfterEach
    void stop() throws IOException {
        api.close();
    }

    @Test
    void actsOnceOnARepeatedRequest() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        var first = api.ask("POST", "/things", key, "{\"a\":1}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        var second = api.ask("POST", "/things", key, "{\"a\":1}");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(api.ask("POST", "/things", key, "{\"a\":2}").status()).isEqualTo(422);
        assertThat(api.ask("POST", "/things?a=1", key, "{\"a\":1}").status()).isEqualTo(422);
        assertThat(api.ask("POST", "/wishes", key, "{\"a\":1}").status()).isEqualTo(422);
        assertThat(api.made).hasValue(1);
    }

    @Test
    void repeatsARefusalToo() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        assertThat(api.ask("POST", "/things", key, "{\"refuse\":true}").status())
                .isEqualTo(409);
        var second = api.ask("POST", "/things", key, "{\"refuse\":true}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void triesAgainAfterAMistakeOfOurs() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        assertThat(api.ask("POST", "/things", key, "{\"fail\":true}").status()).isEqualTo(500);
        assertThat(api.ask("POST", "/things", key, "{\"fail\":true}").status()).isEqualTo(500);
        assertThat(api.made).hasValue(2);
    }

    @Test
    void refusesAKeyThatIsNotPlainText() throws IOException {
        assertThat(api.ask("POST", "/things", "Idempotency-Key: a\u0000b\r\n", "")
                        .status())
                .isEqualTo(400);
        assertThat(api.ask("POST", "/things", "Idempotency-Key: \u00fc\r\n", "").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 3000})
    void refusesKeysThatAreNone(int length) throws IOException {
        var key = "Idempotency-Key: " + "k".repeat(length) + "\r\n";
        assertThat(api.ask("POST", "/things", key, "").status()).isEqualTo(400);
        assertThat(api.made).hasValue(0);
    }

    @Test
    void worksOnOneOfTwoEqualRequestsAtATime() throws Exception {
        var head = "Authorization: Bearer " + api.all + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        try (var other = new Wire(api.server.port())) {
            api.wire.say("POST /api/v1/slow HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n");
            api.begun.await();
            assertThat(other.ask("POST", "/api/v1/slow", head, new byte[0]).status())
                    .isEqualTo(409);
            api.mayEnd.countDown();
            assertThat(api.wire.hear().status()).isEqualTo(200);
            assertThat(other.ask("POST", "/api/v1/slow", head, new byte[0]).header("Idempotency-Replayed"))
                    .isEqualTo("true");
        }
        assertThat(api.made).hasValue(1);
    }

    @Test
    void actsOnceHoweverManyAskAtOnce() throws Exception {
        var head = "Authorization: Bearer " + api.all + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var one = new Wire(api.server.port())) {
                    statuses.add(
                            one.ask("POST", "/api/v1/things", head, new byte[0]).status());
                } catch (IOException e) {
                    statuses.add(0);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses)
                .hasSize(20)
                .allMatch(status -> status == 201 || status == 409)
                .contains(201);
        assertThat(api.made).hasValue(1);
    }
}
