package app.parley.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the relay and the engine at random instants while Meta delivers and the engine fetches.
@Tag("soak")
class RelayKillTest {
    private static final int DELIVERIES = Integer.getInteger("soak.deliveries", 5000);
    private static final int PEOPLE = 100;
    private static final int KILLS = 6;
    private static final Duration OVER = Duration.ofSeconds(40);
    private static final String TOKEN = "soak-relay-token-0123";
    private final long seed =
            Long.getLong("soak.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Random random = new Random(seed);

    @Test
    @Timeout(600)
    void everyDeliveryArrivesOnceWhicheverSideIsKilled(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        System.out.println("RelayKillTest with -Dsoak.seed=" + seed);
        int relayPort = ParleyProcess.freePort();
        try (var graph = new GraphStandIn(() -> new GraphStandIn.Turn(GraphStandIn.Fate.ANSWERED, Duration.ZERO));
                var relay =
                        new ParleyProcess("relay", folder.resolve("mail"), relayPort, relay(folder, relayPort), JVM);
                var engine = new ServeProcess(folder.resolve("shop"), graph.address(), fetching(relayPort), JVM);
                var postman = new Postman(relayPort)) {
            relay.startAndWait();
            engine.startAndWait();
            postman.carry(deliveries(), OVER);
            for (int kill = 0; kill < KILLS; kill++) {
                Patience.pause(Duration.ofMillis(500 + random.nextInt(4000)));
                var victim = random.nextBoolean() ? relay : engine;
                victim.kill();
                victim.startAndWait();
            }
            Patience.until("every delivery to be taken", Duration.ofMinutes(2), postman::done);
            var arrived = new HashMap<String, Integer>();
            Patience.until("all of it to arrive", Duration.ofMinutes(3), () -> {
                arrived.clear();
                arrived.putAll(arrived(engine.port()));
                return arrived.size() >= DELIVERIES;
            });
            Patience.pause(Duration.ofSeconds(2));
            var all = arrived(engine.port());
            assertThat(all).hasSize(DELIVERIES);
            assertThat(all.values()).containsOnly(1);
            assertThat(engine.stop()).isIn(0, 143);
            assertThat(relay.stop()).isIn(0, 143);
            System.out.println("RelayKillTest: " + DELIVERIES + " deliveries, " + KILLS + " kills, all arrived once");
        }
    }

    private static final List<String> JVM = List.of("-Xmx400m");

    private static Map<String, String> relay(Path folder, int port) {
        return Map.of(
                "PARLEY_WORKSPACE",
                folder.resolve("mail").toString(),
                "PARLEY_WEBHOOK_PORT",
                Integer.toString(port),
                "PARLEY_WHATSAPP_VERIFY_TOKEN",
                "verify",
                "PARLEY_RELAY_TOKEN",
                TOKEN);
    }

    private static Map<String, String> fetching(int port) {
        return Map.of(
                "PARLEY_RELAY_URL",
                URI.create("http://127.0.0.1:" + port).toString(),
                "PARLEY_RELAY_TOKEN",
                TOKEN,
                "PARLEY_TURN_DELAY",
                "PT60S");
    }

    private static List<byte[]> deliveries() {
        var all = new ArrayList<byte[]>();
        var begun = Instant.now();
        for (int i = 0; i < DELIVERIES; i++) {
            var from = "346%08d".formatted(i % PEOPLE);
            all.add(Wire.messages(List.of(Wire.text(from, "wamid.R" + i, begun.plusMillis(i), "message " + i))));
        }
        return all;
    }

    /// How often each message is there.
    private static Map<String, Integer> arrived(int port) {
        var counts = new HashMap<String, Integer>();
        try (var api = new Api(port)) {
            var conversations = new ArrayList<String>();
            api.each("/conversations", one -> conversations.add(one.path("id").asText()));
            for (var id : conversations) {
                api.each("/conversations/" + id + "/messages", message -> {
                    if (message.path("direction").asText().equals("inbound")) {
                        counts.merge(message.path("whatsapp_id").asText(), 1, Integer::sum);
                    }
                });
            }
        }
        return counts;
    }
}
