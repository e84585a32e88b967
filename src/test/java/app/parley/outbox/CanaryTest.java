package app.parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private final Canary canary = new Canary();
    private final AtomicInteger told = new AtomicInteger();
    private Instant now = NOON;

    CanaryTest() {
        canary.listen(told::incrementAndGet);
    }

    private void pass(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusSeconds(1);
            canary.look(now);
        }
    }

    @Test
    void isQuietWhileEverySendIsAnsweredForInTime() {
        canary.taken(now);
        pass(Duration.ofSeconds(119));
        canary.heard();
        pass(Duration.ofMinutes(10));

        assertThat(canary.silentSince()).isEmpty();
        assertThat(told).hasValue(0);
    }

    @Test
    void tellsSinceWhenNothingComesBackAndOnceThatItDoes() {
        canary.taken(now);
        pass(Duration.ofMinutes(1));
        canary.taken(now);
        pass(Duration.ofMinutes(1));

        assertThat(canary.silentSince()).contains(NOON);
        pass(Duration.ofMinutes(5));
        assertThat(told).hasValue(1);

        canary.heard();
        assertThat(canary.silentSince()).isEmpty();
        assertThat(told).hasValue(2);
    }

    @Test
    void waitsAfreshOnceTheMachineHasSlept() {
        canary.taken(now);
        pass(Duration.ofSeconds(30));
        now = now.plus(Duration.ofHours(8));
        canary.look(now);
        assertThat(canary.silentSince()).isEmpty();

        pass(Duration.ofMinutes(2));
        assertThat(canary.silentSince()).contains(NOON);
    }
}
