package app.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real-shaped payloads of every kind, where they lie beside the project.
class SharedPayloadsTest {
    private static final Path PAYLOADS = Path.of("../shared/data/whatsapp-webhooks");
    private static final Path OWN = Path.of("src/test/resources/app/parley/connector/whatsapp");

    @Test
    void everyPayloadIsReadAndItsMessagesAreShown(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(PAYLOADS), "the payloads are not here");
        try (var spine = new Spine(folder);
                var files = Files.newDirectoryStream(PAYLOADS, "*.json")) {
            for (var file : files) {
                var json = Files.readString(file);
                var ids = new ArrayList<String>();
                for (var id : messages(json)) {
                    ids.add(file.getFileName() + id);
                    json = json.replace("\"" + id + "\"", "\"" + file.getFileName() + id + "\"");
                }
                spine.deliver(json);
                for (var id : ids) {
                    assertThat(spine.slices.messageStates.find(id)).as(id).isPresent();
                }
            }
            assertThat(spine.journal()).doesNotContain("delivery.quarantined");
        }
    }

    @Test
    void noPayloadOfOurOwnIsPutAside(@TempDir Path folder) throws IOException {
        try (var spine = new Spine(folder);
                var files = Files.newDirectoryStream(OWN, "*.json")) {
            for (var file : files) {
                spine.deliver(Files.readString(file));
                assertThat(spine.storage.deliveries.quarantined())
                        .as(file.toString())
                        .isZero();
            }
        }
    }

    private static List<String> messages(String json) throws IOException {
        var ids = new ArrayList<String>();
        var root = new ObjectMapper().readTree(json);
        for (var entry : root.path("entry")) {
            for (var change : entry.path("changes")) {
                change.path("value")
                        .path("messages")
                        .forEach(message -> ids.add(message.path("id").asText()));
                change.path("value")
                        .path("message_echoes")
                        .forEach(message -> ids.add(message.path("id").asText()));
            }
        }
        return ids;
    }
}
