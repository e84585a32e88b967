package app.parley.bench;

import app.parley.soak.Api;
import app.parley.soak.Patience;
import app.parley.soak.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How fast the spine is, from outside: a child process that serves, real HTTP, a file database.
///
/// Arguments choose the parts (`flood`, `draft`, `approve`, `memory`; none means all); those that begin with `-` are
/// options of the child's JVM.
public final class SpineBench {
    private static final Map<String, String> AT_ONCE = Map.of("PARLEY_TURN_DELAY", "PT0S");
    private static final String QUESTION = "Hello, what are your opening hours?";
    private final List<String> options;

    private SpineBench(List<String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        var parts =
                Arrays.stream(arguments).filter(each -> !each.startsWith("-")).toList();
        var bench = new SpineBench(
                Arrays.stream(arguments).filter(each -> each.startsWith("-")).toList());
        for (var part : parts.isEmpty() ? List.of("flood", "draft", "approve", "memory") : parts) {
            switch (part) {
                case "flood" -> bench.flood();
                case "draft" -> bench.draft();
                case "approve" -> bench.approve();
                case "memory" -> bench.memory();
                default -> throw new IllegalArgumentException("flood, draft, approve or memory: " + part);
            }
        }
        System.exit(0);
    }

    /// 1,000 webhooks a second for 20 s, every tenth a repeat, each from somebody new; cold, and again warm.
    private void flood() throws Exception {
        try (var shop = new Shop(AT_ONCE, options);
                var watch = new Watch(shop.engine.port())) {
            long expected = 0;
            for (var run : List.of("cold", "warm")) {
                var bodies = new ArrayList<byte[]>();
                var random = new Random(1);
                for (int one = 0; one < 20_000; one++) {
                    if (one % 10 == 9) {
                        bodies.add(bodies.get(random.nextInt(Math.max(0, one - 500), one)));
                    } else {
                        bodies.add(hello(phone(run.equals("cold") ? 1 : 2, one), run + one));
                        expected++;
                    }
                }
                var load = new Load(bodies, shop.engine.webhookPort());
                Instant begun = Instant.now();
                load.run(1000, _ -> {});
                System.out.println("flood, " + run + ": " + load);
                boolean all = watch.received(expected, Duration.ofMinutes(5));
                System.out.printf(
                        "  %s read %.1f s after the first; resident %d MB, database %d MB%n",
                        all ? "all" : "NOT ALL",
                        Duration.between(begun, watch.lastReceived()).toMillis() / 1e3,
                        shop.residentMegabytes(),
                        shop.databaseMegabytes());
            }
        }
    }

    /// From the webhook until the draft is in the journal: 20 a second, each from somebody new.
    private void draft() throws Exception {
        try (var shop = new Shop(AT_ONCE, options);
                var watch = new Watch(shop.engine.port())) {
            for (var run : List.of("cold", "warm", "warm")) {
                var posted = post(shop, run.equals("cold") ? 3 : 4 + (int) watch.received(), 400);
                watch.received(watch.received() + 400, Duration.ofMinutes(1));
                Patience.pause(Duration.ofSeconds(1));
                watch.read();
                var times = new Times();
                contacts(shop).forEach((contact, phone) -> {
                    var at = watch.drafted().get(contact);
                    if (at != null && posted.containsKey(phone)) {
                        times.add(Duration.between(posted.get(phone), at).toNanos() / 1e6);
                    }
                });
                System.out.println("webhook to draft, " + run + ": " + times);
            }
        }
    }

    /// From the yes until the call at Graph: 20 a second.
    private void approve() throws Exception {
        try (var shop = new Shop(AT_ONCE, options);
                var watch = new Watch(shop.engine.port());
                var api = new Api(shop.engine.port())) {
            post(shop, 8, 600);
            watch.received(600, Duration.ofMinutes(1));
            Patience.until("the drafts", Duration.ofMinutes(1), () -> api.metric("parley_approvals_waiting") >= 600);
            var drafts = new ArrayList<String>();
            api.each(
                    "/approvals?state=pending",
                    draft -> drafts.add(draft.path("id").asText()));
            for (var half : List.of(drafts.subList(0, 300), drafts.subList(300, 600))) {
                approve(shop, api, half, half.equals(drafts.subList(0, 300)) ? "cold" : "warm");
            }
        }
    }

    private static void approve(Shop shop, Api api, List<String> drafts, String run) throws IOException {
        var begun = new HashMap<String, Long>();
        var answers = new Times();
        long start = System.nanoTime();
        for (var draft : drafts) {
            Patience.pause(Duration.ofNanos(start + begun.size() * 50_000_000L - System.nanoTime()));
            var words = "Yes, number " + draft + ".";
            begun.put(words, System.nanoTime());
            if (api.post("/approvals/" + draft + "/approve", Map.of("text", words))
                            .status()
                    != 200) {
                System.out.println("  a yes was refused");
            }
            answers.add((System.nanoTime() - begun.get(words)) / 1e6);
        }
        Patience.pause(Duration.ofSeconds(2));
        var times = new Times();
        shop.graph.sends().stream()
                .filter(send -> begun.containsKey(send.text()))
                .forEach(send -> times.add((send.nanos() - begun.get(send.text())) / 1e6));
        System.out.println("approve to Graph, " + run + ": " + times);
        System.out.println("  the yes answered:      " + answers);
    }

    /// What is resident with 100,000 messages of 2,000 people, after a minute of rest.
    private void memory() throws Exception {
        try (var shop = new Shop(Map.of(), options);
                var watch = new Watch(shop.engine.port())) {
            System.out.println("memory: fresh " + shop.residentMegabytes() + " MB");
            Instant begun = Instant.now();
            for (int ten = 0; ten < 10; ten++) {
                var bodies = new ArrayList<byte[]>();
                for (int delivery = 0; delivery < 100; delivery++) {
                    bodies.add(hundred(ten, delivery));
                }
                new Load(bodies, shop.engine.webhookPort()).run(20, _ -> {});
                watch.received((ten + 1) * 10_000L, Duration.ofMinutes(5));
            }
            System.out.printf(
                    "  %d messages in %.0f s; resident %d MB, database %d MB%n",
                    watch.received(),
                    Duration.between(begun, Instant.now()).toMillis() / 1e3,
                    shop.residentMegabytes(),
                    shop.databaseMegabytes());
            try (var api = new Api(shop.engine.port())) {
                Patience.until("the turns", Duration.ofMinutes(10), () -> api.metric("parley_turns_wanted") == 0);
            }
            for (int minute = 0; minute < 3; minute++) {
                Patience.pause(Duration.ofSeconds(60));
                System.out.printf(
                        "  after %d s of rest: resident %d MB, database %d MB%n",
                        60 * (minute + 1), shop.residentMegabytes(), shop.databaseMegabytes());
            }
        }
    }

    private static byte[] hundred(int ten, int delivery) {
        var messages = new ArrayList<com.fasterxml.jackson.databind.node.ObjectNode>();
        for (int one = 0; one < 100; one++) {
            int number = (ten * 100 + delivery) * 100 + one;
            messages.add(Wire.text(phone(9, number % 2000), "wamid.MANY" + number, Instant.now(), QUESTION + number));
        }
        return Wire.messages(messages);
    }

    private static Map<String, Instant> post(Shop shop, int series, int count) throws InterruptedException {
        var bodies = new ArrayList<byte[]>();
        for (int one = 0; one < count; one++) {
            bodies.add(hello(phone(series, one), series + "x" + one));
        }
        var posted = new java.util.concurrent.ConcurrentHashMap<String, Instant>();
        new Load(bodies, shop.engine.webhookPort()).run(20, one -> posted.put(phone(series, one), Instant.now()));
        return posted;
    }

    private static byte[] hello(String phone, String id) {
        return Wire.messages(List.of(Wire.text(phone, "wamid.BENCH" + id, Instant.now(), QUESTION)));
    }

    private static String phone(int series, int number) {
        return "34" + (600_000_000 + series * 1_000_000L + number);
    }

    private static Map<String, String> contacts(Shop shop) {
        var phones = new HashMap<String, String>();
        try (var api = new Api(shop.engine.port())) {
            api.each(
                    "/contacts",
                    contact -> phones.put(
                            contact.path("id").asText(),
                            contact.path("phone").asText().replaceAll("\\D", "")));
        }
        return phones;
    }
}
