package app.parley.bench;

import app.parley.soak.Api;
import app.parley.soak.GraphStandIn;
import app.parley.soak.Reporter;
import app.parley.soak.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A running engine with a stand-in for Graph behind it, in a folder of its own.
final class Shop implements AutoCloseable {
    private final Path folder;
    private final Reporter reporter;
    final GraphStandIn graph = new GraphStandIn(() -> GraphStandIn.Turn.SMOOTH);
    final ServeProcess engine;

    /// @param more environment
    /// @param options of the JVM
    Shop(Map<String, String> more, List<String> options) throws IOException {
        folder = Files.createTempDirectory("parley-bench");
        engine = new ServeProcess(folder.resolve("shop"), graph.address(), more, options);
        reporter = new Reporter(engine.webhookPort());
        graph.follow(reporter::follow);
        engine.startAndWait();
        try (var api = new Api(engine.port())) {
            var known = Map.of(
                    "kind", "entry",
                    "question", "What are your opening hours?",
                    "answer", "We open Monday to Saturday from 10:00 to 20:00.");
            if (api.post("/knowledge", known).status() != 201) {
                throw new IllegalStateException("the shop cannot be taught");
            }
        }
    }

    /// What is resident in memory, in MB.
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(engine.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    long databaseMegabytes() throws IOException {
        return Files.size(folder.resolve("shop").resolve("parley.mv.db")) >> 20;
    }

    @Override
    public void close() throws IOException {
        reporter.close();
        engine.close();
        graph.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
