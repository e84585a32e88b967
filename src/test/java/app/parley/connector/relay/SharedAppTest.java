package app.parley.connector.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.api.Mailboxes.Taken;
import app.parley.connector.whatsapp.WebhookSignature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One Meta app, several shops: each gets its own, signed with its own secret, and nobody else's.
class SharedAppTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final WebhookSignature META = new WebhookSignature("the app's secret");
    private static final WebhookSignature BAKERS = new WebhookSignature("baker's secret");
    private Relay relay;

    @BeforeEach
    void open(@TempDir Path folder) {
        var boxes = List.of(
                box("baker", "baker's secret", 500 << 20, null, "1001"),
                box("florist", "florist's secret", 500 << 20, null, "2002", "waba-2"),
                box("full", "full's secret", 10, null, "3003"));
        relay = Relay.open(folder.resolve("mail.mv"), boxes, "the app's secret", InstantSource.system())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        relay.close();
    }

    private static Mailbox box(String name, String secret, long quota, @Nullable SealKey key, String... accounts) {
        return new Mailbox(
                name,
                "verify " + name,
                Relay.hash("token of " + name),
                quota,
                Duration.ofDays(30),
                key,
                secret,
                Set.of(accounts));
    }

    private static String change(String number, String text) {
        return "{\"field\":\"messages\",\"value\":{\"metadata\":{\"phone_number_id\":\"" + number + "\"},\"messages\":"
                + "[{\"text\":{\"body\":\"" + text + "\"}}]}}";
    }

    private static byte[] delivery(String account, String... changes) {
        return ("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"" + account + "\",\"changes\":["
                        + String.join(",", changes) + "]}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Taken take(byte[] body) throws InterruptedException {
        return relay.take("", META.header(body), body);
    }

    private List<String> texts(String mailbox) throws InterruptedException, IOException {
        var found = new java.util.ArrayList<String>();
        for (var one : relay.kept(mailbox, 0, 100, Duration.ZERO).data()) {
            for (var text : JSON.readTree(one.body()).findValuesAsText("body")) {
                found.add(text);
            }
        }
        return found;
    }

    @Test
    void eachShopGetsItsOwnAndNobodyElses() throws Exception {
        var both = delivery("waba", change("1001", "bread?"), change("2002", "roses?"), change("1001", "cake?"));
        assertThat(take(both)).isEqualTo(Taken.KEPT);
        assertThat(take(delivery("waba-2", "{\"field\":\"account_update\",\"value\":{\"body\":\"x\"}}")))
                .isEqualTo(Taken.KEPT);

        assertThat(texts("baker")).containsExactly("bread?", "cake?");
        assertThat(texts("florist")).containsExactly("roses?", "x");
    }

    @Test
    void whatAShopGetsBearsItsOwnSignature() throws Exception {
        take(delivery("waba", change("1001", "¿pan de centeno? 🍞"), change("2002", "roses?")));

        var kept = relay.kept("baker", 0, 10, Duration.ZERO).data().getFirst();
        assertThat(BAKERS.matches(kept.body(), kept.signature())).isTrue();
        assertThat(META.matches(kept.body(), kept.signature())).isFalse();
    }

    @Test
    void whatMetaDidNotSignIsNobodys() throws Exception {
        var body = delivery("waba", change("1001", "forged"));
        assertThat(relay.take("", BAKERS.header(body), body)).isEqualTo(Taken.FORGED);
        assertThat(texts("baker")).isEmpty();
    }

    @Test
    void whatBelongsToNobodyOrIsNoJsonIsTakenAndForgotten() throws Exception {
        assertThat(take(delivery("waba", change("9999", "whose?")))).isEqualTo(Taken.KEPT);
        assertThat(take("{\"entry\":[1,{\"changes\":7}]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Taken.KEPT);
        assertThat(take(new byte[] {1, 2, 3})).isEqualTo(Taken.KEPT);
        assertThat(take("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Taken.KEPT);
        assertThat(texts("baker")).isEmpty();
    }

    @Test
    void aFullMailboxHasMetaComeAgainAndHoldsNobodyElseUp() throws Exception {
        assertThat(take(delivery("waba", change("3003", "no room"), change("1001", "bread?"))))
                .isEqualTo(Taken.NO_ROOM);
        assertThat(texts("baker")).containsExactly("bread?");
        assertThat(texts("full")).isEmpty();
    }

    @Test
    void aTokenOpensItsOwnMailboxOnly() {
        assertThat(relay.openedBy("token of baker")).contains("baker");
        assertThat(relay.openedBy("token of nobody")).isEmpty();
        assertThat(relay.verifies("", "verify baker")).isTrue();
        assertThat(relay.verifies("florist", "verify baker")).isFalse();
        assertThat(relay.has("nobody")).isFalse();
    }
}
