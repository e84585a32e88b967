package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Identity;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.OutboundMessage;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WhatsAppSenderTest {
    private static final MessageId ID = new MessageId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
    private static final Identity INES = Identity.ofPhone("351910000111");
    private static final String TOKEN = "EAAtoken";

    @TempDir
    private Path folder;

    private FakeMeta meta;
    private GraphClient graph;
    private WhatsAppSender sender;

    @BeforeEach
    void start() throws IOException {
        meta = new FakeMeta();
        graph = client(meta.address(), Duration.ofSeconds(10));
        sender = new WhatsAppSender(graph, folder, InstantSource.system());
    }

    @AfterEach
    void stop() {
        graph.close();
        meta.close();
    }

    private static GraphClient client(URI address, Duration callTimeout) {
        return new GraphClient(new GraphSettings(address, "v25.0", TOKEN, null), Duration.ofSeconds(2), callTimeout);
    }

    private static OutboundMessage message(Identity to, Content content) {
        return new OutboundMessage(ID, "700100", to, content, null);
    }

    private Delivery sendText() {
        return sender.send(message(INES, new Content.Text("Olá")));
    }

    private JsonNode sent() throws IOException {
        assertThat(meta.asked).hasSize(1);
        return new ObjectMapper().readTree(meta.asked.getFirst().body());
    }

    @Test
    void sendsTextAndTellsWhatWhatsAppCallsIt() throws Exception {
        assertThat(sendText()).isEqualTo(new Delivery.Accepted("wamid.OK"));

        FakeMeta.Asked asked = meta.asked.getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/v25.0/700100/messages");
        assertThat(asked.query()).isNull();
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(asked.header("Content-type")).isEqualTo("application/json");
        assertThat(asked.header("User-agent")).isNotBlank();
        assertThat(sent()).isEqualTo(new ObjectMapper().readTree("""
                                        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+351910000111",
                                         "biz_opaque_callback_data":"01990000-0000-7000-8000-000000000001",
                                         "type":"text","text":{"preview_url":false,"body":"Olá"}}"""));
    }

    @Test
    void addressesPeopleWhoHideTheirNumberByUserId() throws Exception {
        sender.send(message(new Identity(null, "PT.81001", "@ines", null), new Content.Text("Olá")));

        assertThat(sent().path("recipient").asText()).isEqualTo("PT.81001");
        assertThat(sent().has("to")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"351910000111, +351910000111", "+351910000111, +351910000111", "group-or-else, group-or-else"})
    void writesOnlyBareDigitsWithAPlus(String phone, String to) throws Exception {
        sender.send(message(new Identity(phone, "PT.81001", null, null), new Content.Text("Olá")));

        assertThat(sent().path("to").asText()).isEqualTo(to);
        assertThat(sent().has("recipient")).isFalse();
    }

    @Test
    void asksNobodyWhenTheRecipientIsUnknown() {
        var nobody = new Identity(null, null, "@ines", "Inês");

        assertThat(sender.send(message(nobody, new Content.Text("Olá")))).isInstanceOf(Delivery.Refused.class);
        assertThat(meta.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "veja https://loja.example/x, true",
        "HTTP://loja.example, true",
        "http:// nada, false",
        "loja.example, false"
    })
    void showsAPreviewOnlyOfLinks(String text, boolean preview) throws Exception {
        sender.send(message(INES, new Content.Text(text)));

        assertThat(sent().path("text").path("preview_url").asBoolean()).isEqualTo(preview);
    }

    @Test
    void quotesTheMessageItAnswersAndKeepsEveryCharacter() throws Exception {
        String words = "“Olá” 🪵\n\t\\ \u2028 \ud83e";
        sender.send(new OutboundMessage(ID, "700100", INES, new Content.Text(words), "wamid.IN-1"));

        assertThat(sent().path("context").path("message_id").asText()).isEqualTo("wamid.IN-1");
        assertThat(sent().path("text").path("body").asText()).isEqualTo("“Olá” 🪵\n\t\\ \u2028 \ufffd");
    }

    @Test
    void sendsTemplatesWithNamedAndPositionalVariables() throws Exception {
        sender.send(message(
                INES,
                new Content.Template(
                        "visit",
                        "pt_PT",
                        List.of(new Content.Parameter("name", "Inês"), new Content.Parameter(null, "terça")))));

        assertThat(sent().path("type").asText()).isEqualTo("template");
        assertThat(sent().path("template")).isEqualTo(new ObjectMapper().readTree("""
                                        {"name":"visit","language":{"code":"pt_PT"},"components":[{"type":"body","parameters":[
                                          {"type":"text","parameter_name":"name","text":"Inês"},{"type":"text","text":"terça"}]}]}"""));
    }

    @Test
    void sendsATemplateWithoutVariablesWithoutComponents() throws Exception {
        sender.send(message(INES, new Content.Template("hello", "pt_PT", List.of())));

        assertThat(sent().path("template").has("components")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"code\":131026}                                   | Refused",
                "400 | {\"code\":131047}                                   | Refused",
                "400 | {\"code\":100}                                      | Refused",
                "400 | {\"code\":\"132001\"}                               | Refused",
                "500 | {\"code\":131026}                                   | Refused",
                "400 | {\"code\":130429}                                   | TryAgain",
                "400 | {\"code\":131056}                                   | TryAgain",
                "429 | {\"code\":80007}                                    | TryAgain",
                "400 | {\"code\":131049}                                   | TryAgain",
                "500 | {\"code\":131000}                                   | TryAgain",
                "500 | {\"code\":2,\"is_transient\":true}                  | TryAgain",
                "401 | {\"code\":190,\"error_subcode\":463}                | AccountStopped",
                "400 | {\"code\":100,\"error_subcode\":33}                 | AccountStopped",
                "400 | {\"code\":100,\"message\":\"appsecret_proof!\"} | AccountStopped",
                "403 | {\"code\":10}                                       | AccountStopped",
                "403 | {\"code\":205}                                      | AccountStopped",
                "400 | {\"code\":131042}                                   | AccountStopped",
                "200 | {\"code\":131031}                                   | AccountStopped",
                "400 | {\"code\":987654}                                   | Refused",
                "400 | {\"code\":987654,\"is_transient\":true}             | TryAgain",
                "503 | {\"code\":987654}                                   | TryAgain",
                "400 | {}                                                  | Refused",
                "400 | {\"code\":{},\"error_data\":[1],\"message\":7}      | Refused"
            })
    void takesEachErrorForWhatItMeans(int status, String error, String delivery) {
        meta.replies(status, "{\"error\":" + error + "}");

        assertThat(sendText().getClass().getSimpleName()).isEqualTo(delivery);
        assertThat(meta.asked).hasSize(1);
    }

    @Test
    void waitsAsLongAsTheErrorAsks() {
        meta.replies(400, "{\"error\":{\"code\":131056}}");
        assertThat(((Delivery.TryAgain) sendText()).after()).isEqualTo(Duration.ofSeconds(4));
        meta.replies(400, "{\"error\":{\"code\":130429}}");
        assertThat(((Delivery.TryAgain) sendText()).after()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"details\":\"name is too long\"}",
                "\"name is too long\"",
                "\"{\\\"details\\\":\\\"name is too long\\\"}\""
            })
    void passesOnTheDetailsHoweverTheyAreWrapped(String data) {
        meta.replies(400, "{\"error\":{\"code\":131009,\"error_data\":" + data + "}}");

        var refused = (Delivery.Refused) sendText();
        assertThat(refused.why().code()).isEqualTo(131009);
        assertThat(refused.why().reason()).endsWith(": name is too long");
    }

    @ParameterizedTest
    @CsvSource({
        "500, <html>sorry</html>",
        "502, ''",
        "503, <html/>",
        "504, ''",
        "500, '{}'",
        "408, ''",
        "200, <html/>",
        "200, ''",
        "200, '{\"messages\":[]}'",
        "200, '{\"messages\":[{\"id\":'"
    })
    void doesNotKnowWhenTheAnswerSaysNothingOfTheMessage(int status, String body) {
        meta.replies(status, body);

        assertThat(sendText()).isInstanceOf(Delivery.Unknown.class);
        assertThat(meta.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"404, Refused", "302, Refused", "401, Refused", "429, TryAgain"})
    void isRefusedByServersThatAreNotMeta(int status, String delivery) {
        meta.replies(exchange -> {
            exchange.getResponseHeaders().set("Location", meta.address() + "/elsewhere");
            FakeMeta.bytes(status, "text/html", "<html/>".getBytes(US_ASCII)).to(exchange);
        });

        assertThat(sendText().getClass().getSimpleName()).isEqualTo(delivery);
        assertThat(meta.asked).hasSize(1);
    }

    @Test
    void neverSendsTwiceEvenIfTheServerAsksForIt() {
        meta.replies(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
        });

        assertThat(sendText()).isInstanceOf(Delivery.Unknown.class);
        assertThat(meta.asked).hasSize(1);
    }

    @Test
    void doesNotKnowWhenNoAnswerComes() {
        var over = new CountDownLatch(1);
        meta.replies(exchange -> {
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        try (var impatient = client(meta.address(), Duration.ofMillis(300))) {
            Delivery delivery = new WhatsAppSender(impatient, folder, InstantSource.system())
                    .send(message(INES, new Content.Text("Olá")));

            assertThat(delivery).isInstanceOf(Delivery.Unknown.class);
            assertThat(meta.asked).hasSize(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void doesNotKnowWhenTheConnectionBreaksAfterTheRequest() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var client = client(URI.create("http://127.0.0.1:" + server.getLocalPort()), Duration.ofSeconds(5))) {
            var breaking = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read(new byte[100]);
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });

            Delivery delivery = new WhatsAppSender(client, folder, InstantSource.system())
                    .send(message(INES, new Content.Text("Olá")));
            breaking.join();
            assertThat(delivery).isInstanceOf(Delivery.Unknown.class);
        }
    }

    @Test
    void triesAgainWhenNobodyAnswersTheDoorAndPausesAfterAWhile() throws Exception {
        URI deserted;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            deserted = URI.create("http://127.0.0.1:" + server.getLocalPort());
        }
        try (var client = client(deserted, Duration.ofSeconds(5))) {
            var alone = new WhatsAppSender(client, folder, InstantSource.system());
            for (int i = 0; i < 5; i++) {
                var delivery = (Delivery.TryAgain) alone.send(message(INES, new Content.Text("Olá")));
                assertThat(delivery.why().reason()).isEqualTo("WhatsApp could not be reached.");
            }
            var paused = (Delivery.TryAgain) alone.send(message(INES, new Content.Text("Olá")));
            assertThat(paused.why().reason()).contains("several times");
            assertThat(paused.after()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void triesAgainWhenNoEncryptionComesAbout() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var client = client(URI.create("https://127.0.0.1:" + server.getLocalPort()), Duration.ofSeconds(5))) {
            var refusing = Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write("not TLS at all".getBytes(US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });

            Delivery delivery = new WhatsAppSender(client, folder, InstantSource.system())
                    .send(message(INES, new Content.Text("Olá")));
            refusing.join();
            assertThat(delivery).isInstanceOf(Delivery.TryAgain.class);
        }
    }

    @Test
    void logsWhatSupportAsksForAndNothingOfTheMessage() {
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        var logger = (Logger) LoggerFactory.getLogger("app.parley.connector.whatsapp");
        logger.addAppender(events);
        logger.setLevel(Level.INFO);
        try {
            meta.replies(exchange -> {
                exchange.getResponseHeaders().set("Facebook-Api-Version", "v26.0");
                String error =
                        "{\"error\":{\"code\":131026,\"fbtrace_id\":\"TRACE-1\",\"message\":\"no 351910000111\"}}";
                FakeMeta.json(400, error).to(exchange);
            });
            sendText();
            sendText();
        } finally {
            logger.detachAppender(events);
            logger.setLevel(null);
        }

        String lines =
                events.list.stream().map(ILoggingEvent::getFormattedMessage).reduce("", (a, b) -> a + b + "\n");
        assertThat(lines).contains("TRACE-1").containsOnlyOnce("v26.0").doesNotContain("351910000111", "Olá", TOKEN);
    }

    @Test
    void doesNotLetAnIdClimbOutOfItsPlace() {
        var astray = new OutboundMessage(ID, "..", INES, new Content.Text("Olá"), null);

        assertThat(sender.send(astray)).isInstanceOf(Delivery.TryAgain.class);
        assertThat(meta.asked).isEmpty();
    }

    @Test
    void marksMessagesAsReadAndBearsIfThatFails() throws Exception {
        meta.replies(400, "{\"error\":{\"code\":100}}");
        sender.markRead("700100", "wamid.IN-1", true);

        assertThat(sent()).isEqualTo(new ObjectMapper().readTree("""
                                        {"messaging_product":"whatsapp","status":"read","message_id":"wamid.IN-1",
                                         "typing_indicator":{"type":"text"}}"""));
    }

    @Test
    void provesTheAppSecretIfOneIsGiven() {
        // printf EAAours | openssl dgst -sha256 -hmac our-app-secret
        var settings = new GraphSettings(URI.create(meta.address() + "/"), "v25.0", " EAAours\n", "our-app-secret");
        try (var proving = new GraphClient(settings)) {
            new WhatsAppSender(proving, folder, InstantSource.system()).send(message(INES, new Content.Text("Olá")));
        }

        assertThat(meta.asked.getFirst().path()).isEqualTo("/v25.0/700100/messages");
        assertThat(meta.asked.getFirst().query())
                .isEqualTo("appsecret_proof=05ad01f7196a6af067fe4314399b8e14ea6dcba95f4b5b4a1aecac73d1a8c81e");
        assertThat(settings.toString()).doesNotContain("EAAours", "our-app");
    }
}
