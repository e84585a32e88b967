package app.parley.connector.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.storage.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What may be shown to somebody who helps: the findings, the versions, the configuration and the end of the log,
/// without secrets, phone numbers and addresses.
public final class Report {
    private static final int LINES = 2000;
    private static final int LONGEST_READ = 20_000;
    private static final int LONGEST_WRITTEN = 4000;
    private final Masking masking;
    private final Path workspace;

    public Report(Masking masking, Path workspace) {
        this.masking = masking;
        this.workspace = workspace;
    }

    /// @param configuration lines of `name: value`, already without secrets
    /// @throws java.nio.file.FileAlreadyExistsException rather than replace a file
    public void write(Path file, String version, List<Result> results, List<String> configuration) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(out)) {
            entry(zip, "findings.txt", results.stream().map(result -> masking.masked(result.line())));
            entry(zip, "versions.txt", versions(version));
            entry(zip, "configuration.txt", configuration.stream());
            entry(zip, "log.txt", log());
        }
    }

    private static void entry(ZipOutputStream zip, String name, Stream<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (var line : (Iterable<String>) lines::iterator) {
            zip.write((line + "\n").getBytes(UTF_8));
        }
        zip.closeEntry();
    }

    private static Stream<String> versions(String parley) {
        return Stream.of(
                parley,
                "Java " + System.getProperty("java.vendor", "") + " " + Runtime.version(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + " "
                        + System.getProperty("os.arch", ""));
    }

    private Stream<String> log() {
        try {
            return LastLines.of(new Workspace(workspace).logs(), LINES).stream()
                    .map(line -> cut(masking.masked(cut(line, LONGEST_READ)), LONGEST_WRITTEN));
        } catch (IOException e) {
            return Stream.of("The log cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static String cut(String line, int most) {
        return line.length() <= most ? line : line.substring(0, most) + " …";
    }
}
