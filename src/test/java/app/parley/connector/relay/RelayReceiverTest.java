package app.parley.connector.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.parley.connector.api.RelayEndpoint;
import app.parley.connector.api.WebServer;
import app.parley.connector.relay.RelayReceiver.Mail;
import app.parley.connector.whatsapp.WebhookSignature;
import app.parley.soak.Patience;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayReceiverTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final WebhookSignature META = new WebhookSignature("app secret");
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<Mail> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean room = new AtomicBoolean(true);
    private final SealKey.Pair pair = SealKey.newPair();
    private Relay relay;
    private WebServer server;
    private @Nullable RelayReceiver receiver;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        var plain = MailboxFile.only("verify", TOKEN);
        var sealed = new Mailbox(
                "sealed",
                "v",
                Relay.hash("sealed token here"),
                1 << 20,
                Duration.ofDays(30),
                SealKey.of(pair.publicKey()),
                null,
                Set.of());
        var clock = InstantSource.system();
        relay = Relay.open(folder.resolve("mail.mv"), List.of(plain, sealed), null, clock)
                .orElseThrow();
        server = new WebServer(
                "relay",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new RelayEndpoint(relay, new SimpleMeterRegistry(), clock));
        server.start();
    }

    @AfterEach
    void close() {
        if (receiver != null) {
            receiver.close();
        }
        relay.hush();
        server.close();
        relay.close();
    }

    private void comes(String mailbox, String text) throws InterruptedException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        relay.take(mailbox, META.header(body), body);
    }

    private RelaySettings at(String token, @Nullable String key) {
        return new RelaySettings(URI.create("http://127.0.0.1:" + server.port() + "/"), token, key, null);
    }

    private void receive(RelaySettings settings, WebhookSignature secret) {
        receiver = new RelayReceiver(settings, secret::matches, this::keep, told::add);
        receiver.start();
    }

    private boolean keep(List<byte[]> bodies) {
        if (room.get()) {
            bodies.forEach(body -> kept.add(new String(body, StandardCharsets.UTF_8)));
        }
        return room.get();
    }

    private void until(BooleanSupplier so) {
        Patience.until("it", Duration.ofSeconds(20), so);
    }

    private long waiting(String mailbox) {
        try {
            return relay.kept(mailbox, 0, 1, Duration.ZERO).waiting();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fetchesEverythingInOrderAndHasTheRelayLetGo() throws InterruptedException {
        var texts = IntStream.range(0, 230).mapToObj(i -> "message " + i).toList();
        for (var text : texts) {
            comes("", text);
        }
        receive(at(TOKEN, null), META);

        until(() -> waiting("") == 0);
        assertThat(kept).isEqualTo(texts);
        assertThat(told).contains(new Mail(0, 230, null), new Mail(200, 230, null));
        until(() -> told.getLast().trouble() == null
                && told.getLast().fetched() >= told.getLast().total());

        comes("", "one more");
        until(() -> kept.contains("one more"));
        until(() -> waiting("") == 0);
    }

    @Test
    void throwsAwayWhatAStrangerPutThere() throws InterruptedException {
        relay.take("", "sha256=" + "0".repeat(64), "forged".getBytes(StandardCharsets.UTF_8));
        comes("", "true");
        receive(at(TOKEN, null), META);

        until(() -> waiting("") == 0);
        assertThat(kept).containsExactly("true");
    }

    @Test
    void letsGoOfNothingWhileOurSecretMayBeTheWrongOne() throws InterruptedException {
        comes("", "precious");
        receive(at(TOKEN, null), new WebhookSignature("another secret"));

        until(() -> !told.isEmpty() && told.getLast().trouble() != null);
        assertThat(told.getLast().trouble()).contains("Check the app secret");
        assertThat(kept).isEmpty();
        assertThat(waiting("")).isEqualTo(1);

        receiver.close();
        receive(at(TOKEN, null), META);
        until(() -> waiting("") == 0);
        assertThat(kept).containsExactly("precious");
    }

    @Test
    void letsGoOfNothingThatCouldNotBeKept() throws InterruptedException {
        room.set(false);
        comes("", "patient");
        receive(at(TOKEN, null), META);
        until(() -> !told.isEmpty());
        assertThat(waiting("")).isEqualTo(1);

        room.set(true);
        until(() -> waiting("") == 0);
        assertThat(kept).containsExactly("patient");
    }

    @Test
    void opensWhatIsSealedToUsAndKeepsItThereWithoutTheKey() throws InterruptedException {
        comes("sealed", "for our eyes");
        receive(at("sealed token here", null), META);
        until(() -> !told.isEmpty() && told.getLast().trouble() != null);
        assertThat(told.getLast().trouble()).contains("key to open it");
        assertThat(waiting("sealed")).isEqualTo(1);

        receiver.close();
        receive(at("sealed token here", pair.privateKey()), META);
        until(() -> waiting("sealed") == 0);
        assertThat(kept).containsExactly("for our eyes");
    }

    @Test
    void saysThatTheTokenIsWrongOrNobodyIsThere() {
        receive(at("not the token at all", null), META);
        until(() -> !told.isEmpty());
        assertThat(told.getLast().trouble()).isEqualTo("The mailbox does not accept the token.");

        receiver.close();
        receive(new RelaySettings(URI.create("http://127.0.0.1:1"), TOKEN, null, null), META);
        until(() -> "The mailbox cannot be reached.".equals(told.getLast().trouble()));
    }

    @Test
    void whoWaitsForMailIsAnsweredAtOnceWhenTheRelayEnds() {
        relay.hush();
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(relay.kept("", 0, 1, Duration.ofSeconds(60)).data())
                        .isEmpty());
    }
}
