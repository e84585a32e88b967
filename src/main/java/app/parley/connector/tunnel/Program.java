package app.parley.connector.tunnel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program of somebody else's that is installed here. It gets fixed arguments, no shell, nothing to read and
/// little time.
final class Program {
    private static final int MOST = 1 << 20;
    private final Path executable;

    private Program(Path executable) {
        this.executable = executable;
    }

    /// What came of a run.
    ///
    /// @param ended whether it ended by itself and in time
    record Run(boolean ended, int status, String said) {
        boolean worked() {
            return ended && status == 0;
        }
    }

    /// @param search folders, as the variable `PATH` has them
    /// @param elsewhere where installers put it that do not touch the path
    static Optional<Program> find(String name, String search, List<String> elsewhere) {
        var folders = Arrays.stream(search.split(File.pathSeparator)).filter(folder -> !folder.isBlank());
        return Stream.concat(
                        folders.flatMap(folder -> Stream.of(name, name + ".exe").map(file -> folder + "/" + file)),
                        elsewhere.stream())
                .flatMap(file -> path(file).stream())
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst()
                .map(Program::new);
    }

    private static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    Run run(Duration patience, String... arguments) {
        var command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile("parley", ".out");
            try {
                return run(command, out, patience);
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            return new Run(false, -1, "");
        }
    }

    private static Run run(List<String> command, Path out, Duration patience) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
            return new Run(ended, ended ? process.exitValue() : -1, said(out));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Run(false, -1, "");
        }
    }

    private static String said(Path out) throws IOException {
        try (var stream = Files.newInputStream(out)) {
            return new String(stream.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
