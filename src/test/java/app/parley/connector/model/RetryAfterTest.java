package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"46s, 46000", "0.5s, 500", "1.200s, 1200", "30, 30000", "' 7 ', 7000"})
    void readsSeconds(String words, long millis) {
        assertThat(RetryAfter.read(words, NOON)).contains(Duration.ofMillis(millis));
    }

    @Test
    void readsADate() {
        assertThat(RetryAfter.read("Sun, 22 Nov 2026 12:00:10 GMT", NOON)).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "1e9", "Sun, 22 Nov 2026 11:00:00 GMT"})
    void readsNothingElse(String words) {
        assertThat(RetryAfter.read(words, NOON)).isEmpty();
    }
}
