package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Our own address on the internet is watched, and a break is told with its cure.
class SelfProbeTest {
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private Optional<String> trouble = Optional.empty();

    private void after(SelfProbe probe, int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        probe.round();
    }

    @Test
    void oneFailureMayBeTheLinesAndTwoAreTold() {
        var probe = new SelfProbe(() -> trouble, told::add, () -> now);
        after(probe, 0);
        trouble = Optional.of("The tunnel is off.");
        after(probe, 10);
        assertThat(told).containsExactly((String) null);

        after(probe, 5);
        assertThat(told).containsExactly(null, "The tunnel is off.");

        trouble = Optional.empty();
        after(probe, 5);
        assertThat(told).containsExactly(null, "The tunnel is off.", null);
    }

    @Test
    void asksAsMetaDoesAndNamesWhatBroke() throws IOException {
        try (var webhook = WebhookStandIn.that(WebhookStandIn.challenge())) {
            var root = webhook.url().replace("/webhooks/whatsapp", "");
            var right = SelfProbe.of(root, GraphStandIn.VERIFY, 8481, told::add, () -> now);
            after(right, 0);
            assertThat(told).containsExactly((String) null);
            assertThat(webhook.asked.getFirst()).startsWith("/webhooks/whatsapp?hub.mode=subscribe");

            told.clear();
            var wrong = SelfProbe.of(root, "another word", 8481, told::add, () -> now);
            after(wrong, 0);
            after(wrong, 5);
            assertThat(told).singleElement().asString().contains("another verify token");
        }
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        var probe = SelfProbe.of("my shop", GraphStandIn.VERIFY, 8481, told::add, () -> now);
        after(probe, 0);
        after(probe, 5);
        assertThat(told).singleElement().asString().contains("must look like");
    }
}
