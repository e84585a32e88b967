package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Proposal;
import app.parley.conversation.MessageState;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What would fail for every message stops the sending, also where WhatsApp tells of it only afterwards.
class AccountStopsTest {
    private static final String ANA = "34600111222";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.says(ANA, "wamid.1", "Hello?");
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void write(String text) {
        spine.slices.gate.submit(Proposal.byPerson(spine.conversation().id(), new Content.Text(text), null, "Ruth"));
    }

    private void failed(String whatsappId, int code, Instant at) {
        spine.deliver(Spine.envelope(
                "messages",
                "\"statuses\":[{\"id\":\"" + whatsappId + "\",\"status\":\"failed\",\"timestamp\":\""
                        + at.getEpochSecond() + "\",\"recipient_id\":\"" + ANA + "\",\"errors\":[{\"code\":" + code
                        + ",\"title\":\"no\"}]}]"));
    }

    @Test
    void aPaymentThatFailsAfterwardsStopsWhatWouldFailToo() {
        write("One");
        spine.sendDue();
        failed("wamid.OUT1", 131042, spine.now());
        write("Two");

        spine.passes(Duration.ofHours(2));
        spine.sendDue();
        assertThat(spine.sent).hasSize(1);
        assertThat(spine.slices.dispatch.stopped().orElseThrow().reason()).contains("means of payment");

        spine.slices.dispatch.tryAgain();
        spine.sendDue();
        assertThat(spine.sent).hasSize(2);
        assertThat(spine.slices.dispatch.stopped()).isEmpty();
    }

    @Test
    void whatIsToldHoursLaterOrOfOneMessageAloneStopsNothing() {
        write("One");
        spine.sendDue();
        failed("wamid.OUT1", 131042, spine.now().minus(Duration.ofHours(3)));
        failed("wamid.OUT1", 131026, spine.now());
        write("Two");
        spine.sendDue();
        assertThat(spine.sent).hasSize(2);
    }

    @Test
    void aPauseThatWhatsAppAsksForIsKeptWhole() {
        spine.way = _ -> new Delivery.TryAgain(Duration.ofHours(24), new Failure(131049, "Later."));
        write("One");
        spine.sendDue();
        spine.passes(Duration.ofHours(23));
        spine.sendDue();
        assertThat(spine.sent).hasSize(1);
        assertThat(spine.messages().getLast().state()).isEqualTo(MessageState.QUEUED);
    }
}
