package app.parley.soak;

import app.parley.Parley;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `parley serve` as a process of its own, which can be killed as a power cut would, and started again on the same
/// workspace and ports.
public final class ServeProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private final Path workspace;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final int webhookPort = freePort();
    private final Path log;
    private @Nullable Process process;

    /// @param more environment beside the account's
    /// @param options of the JVM
    public ServeProcess(Path workspace, URI graph, Map<String, String> more, List<String> options) {
        this.workspace = workspace;
        this.options = options;
        this.log = workspace.resolveSibling(workspace.getFileName() + ".log");
        this.environment = new HashMap<>(Map.of(
                "PARLEY_WORKSPACE",
                workspace.toString(),
                "PARLEY_PORT",
                Integer.toString(port),
                "PARLEY_WEBHOOK_PORT",
                Integer.toString(webhookPort),
                "PARLEY_API_KEY",
                Account.API_KEY,
                "PARLEY_WHATSAPP_PHONE_NUMBER_ID",
                Account.NUMBER,
                "PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID",
                Account.BUSINESS,
                "PARLEY_WHATSAPP_ACCESS_TOKEN",
                Account.TOKEN,
                "PARLEY_WHATSAPP_APP_SECRET",
                Account.SECRET,
                "PARLEY_WHATSAPP_BASE_URL",
                graph.toString(),
                "PARLEY_WHATSAPP_MESSAGES_PER_SECOND",
                "1000"));
        environment.put("PARLEY_MODEL", "offline");
        environment.putAll(more);
    }

    /// Starts it and does not wait.
    public void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), Parley.class.getName(), "serve"));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it and waits until everything of it is up.
    public void startAndWait() {
        start();
        Patience.until("serve to be healthy", START, () -> {
            if (!running().isAlive()) {
                throw new AssertionError("serve ended with " + running().exitValue() + ": " + said());
            }
            return isHealthy();
        });
    }

    public boolean isHealthy() {
        try (var line = new HttpLine(port)) {
            return line.send("GET", "/healthz", "", new byte[0]).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /// Kills it at once: nothing of it gets a chance to tidy up.
    public void kill() {
        end(running().destroyForcibly());
    }

    /// Asks it to end, and answers its exit code.
    public int stop() {
        running().destroy();
        end(running());
        return running().exitValue();
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("serve did not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public int webhookPort() {
        return webhookPort;
    }

    public URI webhooks() {
        return URI.create("http://127.0.0.1:" + webhookPort + "/webhooks/whatsapp");
    }

    public long pid() {
        return running().pid();
    }

    public Path workspace() {
        return workspace;
    }

    /// What it wrote on the console, the end of it.
    public String said() {
        try {
            var text = Files.exists(log) ? Files.readString(log) : "";
            return text.substring(Math.max(0, text.length() - 4000));
        } catch (IOException e) {
            return "";
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /// Without the tests: their logging is not the product's.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Below the range from which connections get theirs, so that it is still free at the next start.
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException e) {
                // taken: another
            }
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
