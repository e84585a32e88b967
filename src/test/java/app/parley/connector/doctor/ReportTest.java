package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final List<String> SECRETS =
            List.of("EAAtoken0123456789", "appsecret0123456789", "my verify word", "gemini0123456789");
    private static final List<String> PRIVATE = List.of(
            "34600111222",
            "+34 600 11 12 22",
            "600 11 12 22",
            "106540352242922",
            "ana.perez@example.com",
            "HBgLMzQ2MDAxMTEyMjI");

    private final Masking masking = new Masking(SECRETS);

    @TempDir
    private Path folder;

    private Map<String, String> write(List<Result> results, Map<String, String> variables) throws IOException {
        var file = folder.resolve("report.zip");
        new Report(masking, folder).write(file, "Parley 1", results, Configuration.lines(variables, masking));
        var entries = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return entries;
    }

    private void log(String name, List<String> lines) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.write(folder.resolve("logs").resolve(name), lines);
    }

    @Test
    void holdsNoSecretAndNoNumberInAnyEntry() throws IOException {
        var everything = String.join(" | ", SECRETS) + " | " + String.join(" | ", PRIVATE);
        log("parley.log", List.of("2026-11-26T07:32:11.123Z WARN  X [y] " + everything, "wamid." + PRIVATE.getLast()));
        var variables = Map.of(
                "PARLEY_WHATSAPP_ACCESS_TOKEN",
                SECRETS.getFirst(),
                "PARLEY_WHATSAPP_APP_SECRET",
                SECRETS.get(1),
                "PARLEY_WHATSAPP_VERIFY_TOKEN",
                SECRETS.get(2),
                "PARLEY_GEMINI_API_KEY",
                "",
                "PARLEY_WHATSAPP_PHONE_NUMBER_ID",
                "106540352242922",
                "PARLEY_WHATSAPP_BASE_URL",
                "http://me:" + SECRETS.get(1) + "@host/x?key=" + SECRETS.getFirst(),
                "PARLEY_WORKSPACE",
                System.getProperty("user.home") + "/shop",
                "PARLEY_MODEL",
                "gemini");

        var entries = write(List.of(new Result("number", Finding.ok("It is " + everything))), variables);

        assertThat(entries.keySet())
                .containsExactlyInAnyOrder("findings.txt", "versions.txt", "configuration.txt", "log.txt");
        assertThat(entries.values())
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRETS).doesNotContain(PRIVATE));
        assertThat(entries.get("configuration.txt"))
                .contains(
                        "PARLEY_WHATSAPP_ACCESS_TOKEN: set\n",
                        "PARLEY_GEMINI_API_KEY: not set\n",
                        "PARLEY_WHATSAPP_PHONE_NUMBER_ID: …2922\n",
                        "PARLEY_WHATSAPP_BASE_URL: http://host/x\n",
                        "PARLEY_WORKSPACE: ~/shop\n",
                        "PARLEY_MODEL: gemini\n");
        assertThat(entries.get("findings.txt")).startsWith("ok    number").contains("…1222", "…2922");
        assertThat(entries.get("log.txt")).startsWith("2026-11-26T07:32:11.123Z WARN  X [y] ");
        assertThat(entries.get("versions.txt")).contains("Parley 1", "Java ", System.getProperty("os.name"));
    }

    @Test
    void endsWithTheLastLinesOfAllFiles() throws IOException {
        log("parley.2026-11-25.0.log", lines("old", 1500));
        log("parley.log", lines("new", 1000));
        log("notes.txt", lines("foreign", 1));
        Files.setLastModifiedTime(folder.resolve("logs/parley.2026-11-25.0.log"), FileTime.fromMillis(1_000_000));

        var lines = write(List.of(), Map.of()).get("log.txt").lines().toList();

        assertThat(lines)
                .hasSize(2000)
                .startsWith("old 501")
                .endsWith("new 1000")
                .doesNotContain("foreign 1");
        assertThat(lines.get(1000)).isEqualTo("new 1");
    }

    private static List<String> lines(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> word + " " + n).collect(Collectors.toList());
    }

    @Test
    void cutsHugeLinesAndBearsBrokenOnes() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.write(
                folder.resolve("logs/parley.log"),
                ("x ".repeat(100_000) + "\n\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(write(List.of(), Map.of()).get("log.txt"))
                .hasSizeLessThan(5000)
                .contains(" …\n");
    }

    @Test
    void isThereWithoutALog() throws IOException {
        assertThat(write(List.of(), Map.of()).get("log.txt")).isEmpty();
    }

    @Test
    void replacesNoFile() throws IOException {
        Files.writeString(folder.resolve("report.zip"), "mine");

        assertThatThrownBy(() -> write(List.of(), Map.of())).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("report.zip")).hasContent("mine");
    }
}
