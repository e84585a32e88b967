package app.parley.connector.doctor;

import static app.parley.connector.doctor.WebhookStandIn.challenge;
import static app.parley.connector.doctor.WebhookStandIn.says;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackCheckTest {
    private GraphStandIn graph;

    @BeforeEach
    void begin() throws IOException {
        graph = new GraphStandIn();
    }

    @AfterEach
    void end() {
        graph.close();
    }

    private String callback() {
        var lines = graph.lines("callback");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).doesNotContain(GraphStandIn.VERIFY);
        return lines.getFirst();
    }

    private String callbackOf(WebhookStandIn.Answer answer) throws IOException {
        try (var webhook = WebhookStandIn.that(answer)) {
            graph.publicUrl = webhook.url();
            return callback();
        }
    }

    @Test
    void saysThatItAnswersButOnlyHere() throws IOException {
        assertThat(callbackOf(challenge()))
                .startsWith("WARN The webhook answers")
                .contains("public https address");
    }

    @Test
    void asksForAnAddressThatNobodyTold() {
        assertThat(callback()).startsWith("WARN").contains("--public-url");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | application/problem+json | {}             | nothing under /webhooks/whatsapp
            404 | text/html                | <h1>ERR_NGROK_3200</h1> | the tunnel is off
            403 | text/html                | <h1>Log in</h1> | a login of the tunnel or a firewall
            403 | text/plain               | no             | a login of the tunnel or a firewall
            403 | application/problem+json | {}             | another verify token
            401 | text/plain               | who?           | a login of the tunnel or a firewall
            302 | text/html                | there          | leads on to another
            502 | text/html                | <h1>Bad</h1>   | nothing behind it
            530 | text/html                | <h1>1033</h1>  | nothing behind it
            500 | text/plain               | oh             | status 500
            200 | text/html; charset=utf-8 | <!DOCTYPE html><title>You are about to visit</title> | shows a web page
            200 | text/plain               | 12345          | something else than the challenge
            200 | application/json         | {"ok":true}    | something else than the challenge
            """)
    void tellsApartWhatAnswersInstead(int status, String type, String body, String words) throws IOException {
        assertThat(callbackOf(says(status, type, body))).startsWith("FAIL").contains(words);
    }

    @Test
    void knowsAChallengeThatWasChanged() throws IOException {
        assertThat(callbackOf(exchange -> says(
                                200,
                                "text/plain",
                                '"' + exchange.getRequestURI().getQuery().replaceFirst(".*challenge=", "") + '"')
                        .to(exchange)))
                .startsWith("FAIL")
                .contains("something else than the challenge");
    }

    @Test
    void saysThatTheConnectionIsRefused() throws IOException {
        try (var socket = new ServerSocket(0)) {
            graph.publicUrl = "https://localhost:" + socket.getLocalPort() + "/webhooks/whatsapp";
        }
        assertThat(callback()).startsWith("FAIL").contains("is refused");
    }

    @Test
    void saysThatTheNameDoesNotExist() {
        graph.publicUrl = "https://tunnel.invalid/webhooks/whatsapp";

        assertThat(callback()).startsWith("FAIL").contains("does not exist (DNS)");
    }

    @Test
    void saysThatTheCertificateIsNotTrusted(@TempDir Path folder) throws Exception {
        var certificates = new Certificates(folder, "localhost");
        try (var webhook = WebhookStandIn.secured(certificates.server(), challenge())) {
            graph.publicUrl = webhook.url();

            assertThat(callback()).startsWith("FAIL").contains("is not trusted", "Let's Encrypt");
            assertThat(webhook.asked).isEmpty();
        }
    }

    @Test
    void saysThatTheCertificateIsForAnotherName(@TempDir Path folder) throws Exception {
        var certificates = new Certificates(folder, "other.example");
        try (var webhook = WebhookStandIn.secured(certificates.server(), challenge())) {
            graph.publicUrl = webhook.url();
            var visit = new Visit(graph.visit().setup(), InstantSource.system(), certificates.trusting());

            assertThat(new CallbackCheck().run(visit))
                    .first()
                    .asString()
                    .contains("FAIL", "is for another name than localhost");
        }
    }

    @Test
    void saysThatThereIsNoTls() throws IOException {
        try (var server = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try (var caller = server.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                    caller.getInputStream().readNBytes(100);
                } catch (IOException _) {
                    // the caller went away
                }
            });
            graph.publicUrl = "https://localhost:" + server.getLocalPort();

            assertThat(callback()).startsWith("FAIL").contains("does not speak TLS");
        }
    }

    @Test
    void takesAnAddressWithoutAPathForTheWholeOne() throws IOException {
        try (var webhook = WebhookStandIn.that(challenge())) {
            graph.publicUrl = "http://localhost:" + webhook.port();

            assertThat(callback()).startsWith("WARN The webhook answers");
            assertThat(webhook.asked).allMatch(asked -> asked.startsWith("/webhooks/whatsapp?"));
        }
    }

    @Test
    void knowsWhatIsNoAddress() {
        graph.publicUrl = "my tunnel";

        assertThat(callback()).startsWith("FAIL").contains("must look like https://");
    }

    @Test
    void asksWhereMetaDelivers() throws IOException {
        try (var webhook = WebhookStandIn.that(says(404, "text/plain", ""))) {
            graph.number(",\"webhook_configuration\":{\"application\":\"%s\"}".formatted(webhook.url()));

            assertThat(callback()).startsWith("FAIL").contains("nothing under");
        }
    }

    @Test
    void anAddressOfTheAccountsOwnGoesBeforeTheApps() throws IOException {
        try (var webhook = WebhookStandIn.that(challenge())) {
            graph.number(",\"webhook_configuration\":{\"application\":\"https://old.invalid/\"}");
            graph.says(
                    "/" + GraphStandIn.ACCOUNT + "/subscribed_apps",
                    200,
                    "{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"%s\"},\"override_callback_uri\":\"%s\"}]}"
                            .formatted(GraphStandIn.APP, webhook.url()));

            assertThat(callback()).startsWith("WARN The webhook answers");
        }
    }

    @Test
    void saysThatMetaDeliversElsewhere() throws IOException {
        try (var webhook = WebhookStandIn.that(challenge())) {
            graph.publicUrl = webhook.url();
            graph.number(",\"webhook_configuration\":{\"application\":\"https://old.example/hook?key=word\"}");

            assertThat(graph.lines("callback"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("FAIL Meta delivers to https://old.example/hook and not");
        }
    }
}
