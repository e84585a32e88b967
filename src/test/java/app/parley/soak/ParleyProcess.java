package app.parley.soak;

import app.parley.Parley;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A command of ours as a process of its own, which can be killed as a power cut would, and started again on the
/// same workspace and ports.
public class ParleyProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private final Path workspace;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port;
    private final String command;
    private final Path log;
    private @Nullable Process process;

    /// @param command of ours
    /// @param port that answers `/healthz`
    /// @param options of the JVM
    ParleyProcess(String command, Path workspace, int port, Map<String, String> environment, List<String> options) {
        this.command = command;
        this.workspace = workspace;
        this.port = port;
        this.options = options;
        this.environment = environment;
        this.log = workspace.resolveSibling(workspace.getFileName() + ".log");
    }

    /// Starts it and does not wait.
    public void start() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", classPath(), Parley.class.getName(), command));
        var builder = new ProcessBuilder(words);
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
        Patience.until(command + " to be healthy", START, () -> {
            if (!running().isAlive()) {
                throw new AssertionError(command + " ended with " + running().exitValue() + ": " + said());
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
                throw new AssertionError("it did not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
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
    static int freePort() {
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
