package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Identity;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.FileKind;
import app.parley.outbox.OutboundMessage;
import app.parley.outbox.OwnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file goes to Meta before its message, once, and its failing is never the message's.
class UploadsTest {
    private static final String NAME = "ab".repeat(32);
    private static final OwnFile BILL = new OwnFile(NAME, "application/pdf", 8, "bill.pdf");
    private static final String BOTH = "{\"id\":\"77\",\"messages\":[{\"id\":\"wamid.OK\"}]}";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private FakeMeta meta;
    private GraphClient graph;
    private WhatsAppSender sender;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve(NAME), "the bill");
        meta = new FakeMeta();
        meta.replies(200, BOTH);
        graph = new GraphClient(
                new GraphSettings(meta.address(), "v25.0", "EAAtoken", null),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
        sender = new WhatsAppSender(graph, folder, () -> now);
    }

    @AfterEach
    void stop() {
        graph.close();
        meta.close();
    }

    private Delivery send() {
        return send(BILL);
    }

    private Delivery send(OwnFile file) {
        var content = new Content.File(FileKind.DOCUMENT, file, "Here it is");
        var to = Identity.ofPhone("351910000111");
        return sender.send(new OutboundMessage(new MessageId(new UUID(1, 2)), "700100", to, content, null));
    }

    private List<String> paths() {
        return meta.asked.stream().map(FakeMeta.Asked::path).toList();
    }

    @Test
    void goesOnceForManyMessages() {
        assertThat(send()).isEqualTo(new Delivery.Accepted("wamid.OK"));
        assertThat(send()).isEqualTo(new Delivery.Accepted("wamid.OK"));

        assertThat(paths()).containsExactly("/v25.0/700100/media", "/v25.0/700100/messages", "/v25.0/700100/messages");
        assertThat(meta.asked.getFirst().body())
                .contains("name=\"messaging_product\"", "whatsapp", "application/pdf", "the bill");
        assertThat(meta.asked.get(2).body()).contains("\"id\":\"77\"", "\"filename\":\"bill.pdf\"", "Here it is");
    }

    @Test
    void goesAgainOnceMetaMayHaveForgottenIt() {
        send();
        now = now.plus(Duration.ofDays(30));
        send();
        assertThat(paths()).filteredOn(path -> path.endsWith("/media")).hasSize(2);
    }

    @Test
    void goesAgainWhenAMessageWithItWasNotTaken() {
        send();
        meta.replies(400, "{\"error\":{\"code\":131009,\"message\":\"no such media\"}}");
        assertThat(send()).isInstanceOf(Delivery.Refused.class);
        meta.replies(200, BOTH);
        send();
        assertThat(paths()).filteredOn(path -> path.endsWith("/media")).hasSize(2);
    }

    @Test
    void anUploadOfWhichNothingIsKnownIsSimplyRepeated() {
        meta.replies(exchange -> exchange.close());
        assertThat(send()).isInstanceOf(Delivery.TryAgain.class);
        meta.replies(502, "");
        assertThat(send()).isInstanceOf(Delivery.TryAgain.class);
        meta.replies(200, "{\"odd\":true}");
        assertThat(send()).isInstanceOf(Delivery.TryAgain.class);
        assertThat(paths()).noneMatch(path -> path.endsWith("/messages"));
    }

    @Test
    void aRefusedUploadIsTheMessagesRefusal() {
        meta.replies(400, "{\"error\":{\"code\":100,\"message\":\"(#100) Param file must be a file\"}}");
        assertThat(send()).isInstanceOf(Delivery.Refused.class);
        meta.replies(401, "{\"error\":{\"code\":190,\"message\":\"expired\"}}");
        assertThat(send()).isInstanceOf(Delivery.AccountStopped.class);
    }

    @Test
    void aFileThatIsGoneIsSaidToBeGone() {
        assertThat(send(new OwnFile("cd".repeat(32), "application/pdf", 8, null)))
                .isInstanceOfSatisfying(
                        Delivery.Refused.class,
                        refused -> assertThat(refused.why().reason()).contains("no longer on this computer"));
        assertThat(meta.asked).isEmpty();
    }
}
