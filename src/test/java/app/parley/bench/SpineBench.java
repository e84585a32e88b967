package app.parley.bench;

import app.parley.soak.Account;
import app.parley.soak.Api;
import app.parley.soak.GraphStandIn;
import app.parley.soak.HttpLine;
import app.parley.soak.Patience;
import app.parley.soak.ServeProcess;
import app.parley.soak.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures a real `serve` on this machine, load maker and stand-in for Graph included: `flood`, `draft`, `send` and
/// `memory` as arguments choose parts; without any, the first three run.
public final class SpineBench {
    private static final int RATE = 1000;
    private static final int SECONDS = 20;
    private static final int LINES = 16;
    private static final String QUESTION = "Hello, what are your opening hours?";
    private final AtomicInteger people = new AtomicInteger(1_000_000);

    private SpineBench() {}

    public static void main(String[] parts) throws Exception {
        var chosen = parts.length == 0 ? List.of("flood", "draft", "send") : Arrays.asList(parts);
        var bench = new SpineBench();
        for (var part : chosen) {
            bench.run(part);
        }
    }

    private void run(String part) throws Exception {
        var workspace = Files.createTempDirectory("parley-bench");
        try (var graph = new GraphStandIn(() -> GraphStandIn.Turn.SMOOTH);
                var serve =
                        new ServeProcess(workspace, graph.address(), Map.of("PARLEY_TURN_DELAY", "PT0S"), List.of())) {
            serve.startAndWait();
            try (var api = new Api(serve.port())) {
                api.post(
                        "/knowledge",
                        Map.of(
                                "kind", "entry",
                                "question", "What are your opening hours?",
                                "answer", "We open from 10:00 to 20:00, Monday to Saturday."));
                switch (part) {
                    case "flood" -> flood(serve, api);
                    case "draft" -> draft(serve, api);
                    case "send" -> send(serve, api, graph);
                    case "memory" -> memory(serve, api);
                    default -> throw new IllegalArgumentException("no such part: " + part);
                }
            }
        }
    }

    private void flood(ServeProcess serve, Api api) throws Exception {
        var next = new AtomicInteger();
        var refused = new AtomicInteger();
        long begun = System.nanoTime();
        Callable<List<Double>> work = () -> {
            var times = new ArrayList<Double>();
            var random = new Random(next.get());
            try (var line = new HttpLine(serve.webhookPort())) {
                for (int i = next.getAndIncrement(); i < RATE * SECONDS; i = next.getAndIncrement()) {
                    Patience.pause(
                            Duration.ofNanos(Math.max(0, begun + i * (1_000_000_000L / RATE) - System.nanoTime())));
                    var body = Wire.messages(List.of(question(person())));
                    times.add(post(line, body, refused));
                    if (random.nextInt(10) == 0) {
                        times.add(post(line, body, refused));
                    }
                }
            }
            return times;
        };
        var times = new ArrayList<Double>();
        try (var pool = Executors.newFixedThreadPool(LINES)) {
            for (var each : pool.invokeAll(Collections.nCopies(LINES, work))) {
                times.addAll(each.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "flood: %d webhooks, %.0f/s, refused %d, answer %s%n",
                times.size(), times.size() / seconds, refused.get(), spread(times));
        Patience.until(
                "all drafts", Duration.ofMinutes(5), () -> api.metric("parley_approvals_waiting") >= RATE * SECONDS);
        System.out.printf("flood: every draft there after %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }

    private static double post(HttpLine line, byte[] body, AtomicInteger refused) throws IOException {
        var headers = "X-Hub-Signature-256: " + Account.signature(body) + "\r\n";
        long before = System.nanoTime();
        if (line.send("POST", "/webhooks/whatsapp", headers, body).status() != 200) {
            refused.incrementAndGet();
        }
        return (System.nanoTime() - before) / 1e6;
    }

    /// From the webhook's first byte to the draft's commit, by the journal's clock; a hundred to get warm, then
    /// counted.
    private void draft(ServeProcess serve, Api api) throws Exception {
        var posted = ask(serve, 600, Duration.ofMillis(50));
        Patience.until("drafts", Duration.ofMinutes(2), () -> api.metric("parley_approvals_waiting") >= 600);
        var received = new ArrayList<String>();
        var drafted = new HashMap<String, Instant>();
        api.each("/events", entry -> {
            var conversation = entry.path("conversation_id").asText();
            switch (entry.path("type").asText()) {
                case "message.received" -> received.add(conversation);
                case "draft.pending" ->
                    drafted.put(conversation, Instant.parse(entry.path("at").asText()));
                default -> {}
            }
        });
        var times = new ArrayList<Double>();
        for (int i = 200; i < received.size(); i++) {
            times.add(Duration.between(posted.get(i), drafted.get(received.get(i)))
                            .toNanos()
                    / 1e6);
        }
        System.out.println("draft: webhook to draft " + spread(times));
    }

    /// From the yes through the API to the stand-in for Graph.
    private void send(ServeProcess serve, Api api, GraphStandIn graph) throws Exception {
        ask(serve, 600, Duration.ofMillis(25));
        Patience.until("drafts", Duration.ofMinutes(2), () -> api.metric("parley_approvals_waiting") >= 600);
        var ids = new ArrayList<String>();
        api.each(
                "/approvals?state=pending",
                (JsonNode draft) -> ids.add(draft.path("id").asText()));
        var asked = new HashMap<String, Long>();
        for (var id : ids) {
            long before = System.nanoTime();
            var answer = api.post("/approvals/" + id + "/approve", Map.of());
            asked.put(answer.body().path("sends_as").asText(), before);
            Patience.pause(Duration.ofMillis(20));
        }
        Patience.until("sends", Duration.ofMinutes(1), () -> graph.sends().size() >= ids.size());
        var times = graph.sends().stream()
                .skip(200)
                .map(send -> (send.nanos() - asked.get(send.opaque())) / 1e6)
                .toList();
        System.out.println("send: approve to Graph " + spread(times));
    }

    private void memory(ServeProcess serve, Api api) throws Exception {
        try (var line = new HttpLine(serve.webhookPort())) {
            for (int delivery = 0; delivery < 1000; delivery++) {
                var person = person();
                var messages = new ArrayList<ObjectNode>();
                for (int i = 0; i < 100; i++) {
                    messages.add(question(person));
                }
                post(line, Wire.messages(messages), new AtomicInteger());
            }
        }
        Patience.until("all drafts", Duration.ofMinutes(10), () -> api.metric("parley_approvals_waiting") >= 1000);
        System.out.println("memory: 100000 messages, " + resident(serve));
        for (int minute = 1; minute <= 2; minute++) {
            Patience.pause(Duration.ofSeconds(60));
            System.out.println("memory: after " + minute + " idle min " + resident(serve));
        }
    }

    private static String resident(ServeProcess serve) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + serve.pid() + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown");
    }

    private List<Instant> ask(ServeProcess serve, int many, Duration pause) throws IOException {
        var posted = new ArrayList<Instant>();
        try (var line = new HttpLine(serve.webhookPort())) {
            for (int i = 0; i < many; i++) {
                posted.add(Instant.now());
                post(line, Wire.messages(List.of(question(person()))), new AtomicInteger());
                Patience.pause(pause);
            }
        }
        return posted;
    }

    private String person() {
        return "34" + people.incrementAndGet();
    }

    private ObjectNode question(String person) {
        return Wire.text(person, "wamid.BENCH" + people.incrementAndGet(), Instant.now(), QUESTION);
    }

    private static String spread(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(at(sorted, .5), at(sorted, .95), at(sorted, .99), sorted.getLast());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
