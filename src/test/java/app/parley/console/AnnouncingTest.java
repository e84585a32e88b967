package app.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Hands;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnnouncingTest {
    private final Hands hands = new Hands(Instant.parse("2026-11-23T12:00:00Z"));
    private final Announcing announcing = new Announcing(hands);

    @Test
    void tellsOfANewDraftToWhoIsNotLooking() {
        assertThat(announcing.worthTelling(3, false)).isFalse();
        assertThat(announcing.worthTelling(4, false)).isTrue();
    }

    @Test
    void saysNothingToWhoIsLooking() {
        announcing.worthTelling(0, true);
        assertThat(announcing.worthTelling(1, true)).isFalse();
        assertThat(announcing.worthTelling(1, false)).isFalse();
    }

    @Test
    void saysNothingWhenFewerWait() {
        announcing.worthTelling(5, false);
        assertThat(announcing.worthTelling(4, false)).isFalse();
    }

    @Test
    void leavesPeaceBetweenTwoNotifications() {
        announcing.worthTelling(0, false);
        assertThat(announcing.worthTelling(1, false)).isTrue();
        assertThat(announcing.worthTelling(2, false)).isFalse();
        hands.pass(Duration.ofSeconds(30));
        assertThat(announcing.worthTelling(3, false)).isTrue();
    }
}
