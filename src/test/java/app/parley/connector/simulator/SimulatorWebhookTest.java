package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorWebhookTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = Bench.quiet();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void signsTheRawBytesWhichAreEscapedAscii() throws Exception {
        bench.simulator.inject(Bench.ANA, "Qué tal 👗 a/b @casa \"x\"\n");
        bench.pass(Duration.ZERO);

        var post = bench.callback.posts.getFirst();
        var raw = new String(post.body(), StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .contains("Qu\\u00e9 tal \\ud83d\\udc57 a\\/b \\u0040casa \\\"x\\\"\\n")
                .doesNotMatch("(?s).*[^ -~].*");
        assertThat(raw.replace("\\/", "")).doesNotContain("/");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Bench.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(post.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(post.body())));
        assertThat(bench.callback.messages().getFirst().at("/text/body").asText())
                .isEqualTo("Qué tal 👗 a/b @casa \"x\"\n");
    }

    @Test
    void tellsWhoWroteAndWhen() throws Exception {
        bench.pass(Duration.ofSeconds(90));
        var id = bench.anaWrites();

        var value = bench.callback.values().getFirst();
        assertThat(value.at("/metadata/phone_number_id").asText()).isEqualTo(Bench.NUMBER);
        assertThat(value.at("/metadata/display_phone_number").asText()).isEqualTo("34986000127");
        assertThat(value.at("/contacts/0/wa_id").asText()).isEqualTo(Bench.ANA);
        var message = value.at("/messages/0");
        assertThat(message.path("id").asText()).isEqualTo(id);
        assertThat(message.path("from").asText()).isEqualTo(Bench.ANA);
        assertThat(message.path("from_user_id").asText()).startsWith("ES.");
        assertThat(message.path("timestamp").textValue())
                .isEqualTo(String.valueOf(bench.clock.instant().getEpochSecond()));
    }

    @Test
    void followsASendWithSentDeliveredAndReadThatCarryOurId() throws Exception {
        bench.anaWrites();
        var wamid = bench.json(bench.sendText(Bench.ANA, "Abrimos a las 10"))
                .at("/messages/0/id")
                .asText();
        bench.pass(MINUTE);

        assertThat(bench.callback.statusNames()).containsExactly("sent", "delivered", "read");
        var statuses = bench.callback.statuses();
        assertThat(statuses).allSatisfy(status -> {
            assertThat(status.path("id").asText()).isEqualTo(wamid);
            assertThat(status.path("biz_opaque_callback_data").asText()).isEqualTo("ours-1");
            assertThat(status.path("recipient_id").asText()).isEqualTo(Bench.ANA);
        });
        assertThat(statuses.stream().map(status -> status.has("pricing"))).containsExactly(true, true, false);
        assertThat(statuses.getFirst().at("/pricing/category").asText()).isEqualTo("service");
    }

    @Test
    void tellsThatAVoiceMessageWasPlayed() throws Exception {
        bench.anaWrites();
        bench.send("""
                {"messaging_product":"whatsapp","to":"%s","type":"audio","audio":{"link":"https://shop.example/a.ogg","voice":true}}""".formatted(Bench.ANA));
        bench.pass(MINUTE);
        assertThat(bench.callback.statusNames()).containsExactly("sent", "delivered", "read", "played");
    }

    @Test
    void reportsOnlySentForAReaction() throws Exception {
        var id = bench.anaWrites();
        bench.send("""
                {"messaging_product":"whatsapp","to":"%s","type":"reaction","reaction":{"message_id":"%s","emoji":"👍"}}""".formatted(Bench.ANA, id));
        bench.pass(MINUTE);
        assertThat(bench.callback.statusNames()).containsExactly("sent");
    }

    @Test
    void repeatsUntilAnsweredWith200() throws Exception {
        bench.callback.status = 503;
        bench.anaWrites();
        bench.pass(Duration.ofHours(3));
        var refused = bench.callback.posts.size();
        assertThat(refused).isGreaterThan(8);

        bench.callback.status = 200;
        bench.pass(Duration.ofHours(1));
        assertThat(bench.callback.posts).hasSize(refused + 1);
        bench.pass(Duration.ofDays(1));
        assertThat(bench.callback.posts).hasSize(refused + 1);
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void givesUpAfterSevenDays() {
        bench.callback.status = 404;
        bench.anaWrites();
        bench.pass(Duration.ofDays(8));
        var tries = bench.callback.posts.size();
        bench.pass(Duration.ofDays(2));
        assertThat(bench.callback.posts).hasSize(tries);
    }

    @Test
    void sometimesDeliversTheSameBytesTwice() {
        bench.simulator.mischief(new Mischief(0.02, 0, 0, 0));
        for (var i = 0; i < 300; i++) {
            bench.simulator.inject(Bench.ANA, "n" + i);
        }
        bench.pass(MINUTE);
        assertThat(bodies()).hasSize(300);
        assertThat(bench.callback.posts.size()).isBetween(301, 315);
    }

    @Test
    void mayReportReadBeforeDeliveredOrNeverDelivered() throws Exception {
        bench.simulator.mischief(new Mischief(0, 1, 0, 0));
        bench.anaWrites();
        for (var i = 0; i < 12; i++) {
            bench.sendText(Bench.ANA, "n" + i);
            bench.pass(Duration.ofMinutes(2));
        }
        var orders = bench.callback.statuses().stream()
                .collect(Collectors.groupingBy(
                        status -> status.path("id").asText(),
                        Collectors.mapping(status -> status.path("status").asText(), Collectors.joining(" "))));
        assertThat(Set.copyOf(orders.values())).containsExactlyInAnyOrder("sent read delivered", "sent read");
    }

    @Test
    void mayReportSentBeforeTheSendIsAnswered() throws Exception {
        bench.simulator.mischief(new Mischief(0, 0, 1, 0));
        bench.anaWrites();
        bench.sendText(Bench.ANA, "Hola");
        assertThat(bench.callback.statusNames()).containsExactly("sent");
    }

    @Test
    void mayPutSeveralUpdatesIntoOneDelivery() {
        bench.simulator.mischief(new Mischief(0, 0, 0, 1));
        for (var i = 0; i < 50; i++) {
            bench.simulator.inject(Bench.ANA, "n" + i);
        }
        bench.pass(MINUTE);
        assertThat(bench.callback.posts.size()).isLessThan(10);
        assertThat(bench.callback.messages()).hasSize(50);
    }

    @Test
    void deliversNothingWhileTheAccountIsNotSubscribed() throws Exception {
        var path = "/v25.0/" + Bench.ACCOUNT + "/subscribed_apps";
        assertThat(bench.call("DELETE", path, Bench.TOKEN, "").statusCode()).isEqualTo(200);
        assertThat(bench.json(bench.get(path)).path("data")).isEmpty();
        bench.anaWrites();
        assertThat(bench.callback.posts).isEmpty();

        bench.call("POST", path, Bench.TOKEN, "");
        bench.anaWrites();
        assertThat(bench.callback.posts).hasSize(1);
        assertThat(bench.json(bench.get(path)).path("data")).hasSize(1);
    }

    private Set<String> bodies() {
        return bench.callback.posts.stream()
                .map(post -> Arrays.toString(post.body()))
                .collect(Collectors.toSet());
    }
}
