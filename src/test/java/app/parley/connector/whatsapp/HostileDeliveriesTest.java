package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDeliveriesTest {
    private static final Path SHARED = Path.of("../shared/data/whatsapp-webhooks");
    private static final List<String> SEEDS = List.of(
            "batch",
            "standby",
            "handover",
            "contacts",
            "edit_caption",
            "receipt_group",
            "call",
            "preference",
            "system_number");

    private final WebhookCodec codec = new WebhookCodec();

    private Envelope read(String body) throws MalformedDelivery {
        return codec.read(body.getBytes(UTF_8), Payloads.RECEIVED);
    }

    private static String account(String entry) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":" + entry + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"SECRETWORD\"",
                "{\"object\":SECRETWORD",
                "{\"object\":\"whatsapp_business_account\"}",
                "{\"object\":\"whatsapp_business_account\",\"entry\":{\"SECRETWORD\":1}}",
                "{\"object\":\"whatsapp_business_account\",\"entry\":[]} SECRETWORD",
                "{\"object\":\"whatsapp_business_account\",\"entry\":[1e99999999999]}"
            })
    void saysPlainlyThatABodyIsNoWebhookWithoutRepeatingIt(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedDelivery.class)
                .hasMessageStartingWith("The delivery ")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("SECRETWORD")
                .hasNoCause();
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLarge() {
        assertThatThrownBy(() -> read(account("[".repeat(100_000)))).isInstanceOf(MalformedDelivery.class);
        assertThatThrownBy(() -> read(account("[".repeat(150) + "]".repeat(150))))
                .isInstanceOf(MalformedDelivery.class);
        byte[] huge = new byte[4 * 1024 * 1024 + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThatThrownBy(() -> codec.read(huge, Payloads.RECEIVED))
                .isInstanceOf(MalformedDelivery.class)
                .hasMessageContaining("4 MiB");
    }

    @Test
    void readsADeliveryOfTheLargestSizeMetaSends() throws Exception {
        String message = "{\"from\":\"351910000111\",\"id\":\"wamid.%d\",\"type\":\"text\",\"text\":{\"body\":\""
                + "a".repeat(2_800) + "\"}}";
        var messages = new StringBuilder();
        for (int i = 0; i < 1000; i++) messages.append(i == 0 ? "" : ",").append(message.formatted(i));
        String body = account(
                "[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[" + messages + "]}}]}]");

        assertThat(read(body).events()).hasSize(1000);
    }

    @Test
    void survivesAnythingInThePlaceOfAnything() throws Exception {
        for (String odd : List.of(
                "null",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "\"x\"",
                "0",
                "true",
                "1E400",
                "-1.5",
                "\"\\u0000\"",
                "\"\\ud800\"")) {
            for (String field : List.of(
                    "messages",
                    "message_echoes",
                    "statuses",
                    "calls",
                    "user_preferences",
                    "contacts",
                    "errors",
                    "metadata",
                    "standby")) {
                for (String kind : List.of("messages", "standby", "messaging_handovers", "calls", "new")) {
                    read(account("[{\"changes\":[{\"field\":\"" + kind + "\",\"value\":{\"" + field + "\":" + odd
                            + "}}]}]"));
                    read(account("[{\"changes\":[{\"field\":\"" + kind + "\",\"value\":" + odd + "}]}]"));
                }
            }
            read(account("[" + odd + "]"));
            read(account("[{\"id\":" + odd + ",\"time\":" + odd + ",\"changes\":" + odd + "}]"));
        }
    }

    @Test
    void neverThrowsAnythingElseHoweverADeliveryIsDamaged() {
        var random = new Random(20_261);
        for (String seed : SEEDS) {
            byte[] whole = Payloads.bytes(seed);
            for (int round = 0; round < 1_500; round++) {
                byte[] damaged = damaged(whole, random);
                try {
                    codec.read(damaged, Payloads.RECEIVED);
                } catch (MalformedDelivery _) {
                    // What else should become of it.
                }
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        int length = damaged.length;
        for (int i = random.nextInt(6); i >= 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> damaged[random.nextInt(length)] = (byte) random.nextInt(256);
                case 1 -> damaged[random.nextInt(length)] = (byte) "{}[]\",:0e-.nt\\".charAt(random.nextInt(14));
                case 2 -> length = 1 + random.nextInt(length);
                case 3 -> {
                    int from = random.nextInt(length);
                    int to = random.nextInt(length);
                    System.arraycopy(
                            damaged, from, damaged, to, Math.min(random.nextInt(60), length - Math.max(from, to)));
                }
                default -> shuffledNames(damaged, random);
            }
        }
        return Arrays.copyOf(damaged, length);
    }

    /// Turns a value into the one of another type that has as many characters.
    private static void shuffledNames(byte[] body, Random random) {
        String text = new String(body, UTF_8);
        int at = text.indexOf(random.nextBoolean() ? "{" : "\"", random.nextInt(body.length));
        if (at >= 0 && at < body.length) body[at] = (byte) (random.nextBoolean() ? '[' : ' ');
    }

    @Test
    void readsOtherEncodingsOfUnicode() throws Exception {
        byte[] wide = new String(Payloads.bytes("text"), UTF_8).getBytes(UTF_16LE);

        assertThat(codec.read(wide, Payloads.RECEIVED).events()).hasSize(1);
    }

    @Test
    void readsWebhooksThatOthersRecorded() throws IOException, MalformedDelivery {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "no recorded webhooks here");
        try (var files = Files.list(SHARED)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Envelope envelope = codec.read(Files.readAllBytes(file), Payloads.RECEIVED);
                assertThat(envelope.events()).as(file.getFileName().toString()).isNotEmpty();
                assertThat(envelope.ignored()).isFalse();
            }
        }
    }
}
