package app.parley.storage;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL of the machine's own, on loopback in a temporary folder, for as long as a test class runs. Where none
/// can be started the test is skipped and says why.
public final class PostgresServer implements AutoCloseable {
    /// PostgreSQL refuses to run as root.
    private static final String SOMEBODY_ELSE = "postgres";

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path programs;
    private final Path folder;
    private final DatabaseSettings settings;

    private PostgresServer(Path programs, Path folder, DatabaseSettings settings) {
        this.programs = programs;
        this.folder = folder;
        this.settings = settings;
    }

    public static PostgresServer start() {
        var programs = programs().orElseGet(() -> abort("no PostgreSQL is installed"));
        if (ROOT && which("runuser").isEmpty()) {
            return abort("PostgreSQL does not run as root, and there is no runuser to be somebody else");
        }
        try {
            return start(programs);
        } catch (IOException e) {
            return abort("PostgreSQL could not be started here: " + e.getMessage());
        }
    }

    private static PostgresServer start(Path programs) throws IOException {
        var folder = Files.createTempDirectory("parley-postgres");
        var password = UUID.randomUUID().toString();
        var secret = Files.writeString(folder.resolve("password"), password);
        if (ROOT) {
            var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SOMEBODY_ELSE);
            Files.setOwner(secret, owner);
            Files.setOwner(folder, owner);
        }
        int port = freePort();
        var settings = new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "parley", password);
        var server = new PostgresServer(programs, folder, settings);
        try {
            server.run(
                    "initdb", "-U", "parley", "-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8", "--no-sync");
            server.run(
                    "pg_ctl",
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-c listen_addresses=127.0.0.1 -c fsync=off -p " + port + " -k " + folder,
                    "start");
            return server;
        } catch (IOException e) {
            server.remove();
            throw e;
        }
    }

    public DatabaseSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-w", "-m", "immediate", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        if (ROOT) {
            words.addAll(List.of("runuser", "-u", SOMEBODY_ELSE, "--"));
        }
        words.addAll(List.of(
                programs.resolve(program).toString(),
                "-D",
                folder.resolve("data").toString()));
        words.addAll(Arrays.asList(arguments));
        var said = folder.resolve(program + ".out").toFile();
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(said)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    program + " said: " + Files.readString(said.toPath()).strip());
        }
    }

    private void remove() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where `initdb` is: of the newest version Debian keeps side by side, or on the path.
    private static Optional<Path> programs() {
        var versions = new File("/usr/lib/postgresql").listFiles();
        return Stream.concat(
                        Stream.of(versions == null ? new File[0] : versions)
                                .sorted(Comparator.comparingInt(PostgresServer::version)
                                        .reversed())
                                .map(version -> version.toPath().resolve("bin")),
                        which("initdb").map(Path::getParent).stream())
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                .findFirst();
    }

    private static int version(File folder) {
        return folder.getName().matches("\\d{1,4}") ? Integer.parseInt(folder.getName()) : 0;
    }

    private static Optional<Path> which(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
