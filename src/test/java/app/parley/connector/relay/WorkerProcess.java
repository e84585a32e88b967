package app.parley.connector.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The Worker in Cloudflare's own runtime, as a process that can be killed and started again on the same storage.
final class WorkerProcess implements AutoCloseable {
    static final String VERIFY_TOKEN = "the verify token";
    static final String RELAY_TOKEN = "relay-token-0123456789";
    private static final Path HOME = Path.of("target", "worker").toAbsolutePath();
    private static final String LISTENING = "listening ";
    private final Process process;
    private final URI base;

    private WorkerProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /// What is missing here to run it, if anything.
    static Optional<String> missing() {
        return Stream.of("node", npm())
                .filter(command -> !runs(command))
                .map(command -> "the Worker runs where " + command + " does, and here it does not")
                .findFirst();
    }

    /// Fetches the runtime, unless it is there.
    static synchronized void install() {
        try {
            Files.createDirectories(HOME);
            copy("worker.js");
            copy("start.js");
            copy("package.json");
            var lock = HOME.resolve("package-lock.json");
            var installed = Files.exists(lock) && Files.exists(HOME.resolve("node_modules/.package-lock.json"));
            var before = installed ? Files.readString(lock) : "";
            copy("package-lock.json");
            if (!before.equals(Files.readString(lock))) {
                run(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it and waits until it listens.
    ///
    /// @param megabytes what it may keep
    static WorkerProcess start(Path storage, int megabytes) {
        var builder = new ProcessBuilder(
                "node", "start.js", HOME.resolve("worker.js").toString(), storage.toString(), "" + megabytes);
        builder.directory(HOME.toFile())
                .redirectError(HOME.resolve("worker.log").toFile());
        builder.environment().put("VERIFY_TOKEN", VERIFY_TOKEN);
        builder.environment().put("RELAY_TOKEN", RELAY_TOKEN);
        try {
            var process = builder.start();
            return new WorkerProcess(process, URI.create("http://127.0.0.1:" + port(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return base;
    }

    /// Kills it at once, the runtime first: nothing of it gets a chance to tidy up.
    void kill() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    @Override
    public void close() {
        kill();
    }

    private static int port(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                return Integer.parseInt(line.substring(LISTENING.length()));
            }
        }
        throw new IOException("the Worker did not start: " + Files.readString(HOME.resolve("worker.log")));
    }

    private static void copy(String name) throws IOException {
        try (var resource = WorkerProcess.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("no resource " + name);
            }
            Files.copy(resource, HOME.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void run(String... command) throws IOException {
        var log = HOME.resolve("install.log");
        var process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!ends(process, 300) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(List.of(command) + " failed: " + Files.readString(log));
        }
    }

    private static boolean runs(String command) {
        try {
            var process = new ProcessBuilder(command, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ends(process, 30) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ends(Process process, int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String npm() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "npm.cmd" : "npm";
    }
}
