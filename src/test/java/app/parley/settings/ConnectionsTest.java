package app.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    @TempDir
    private Path folder;

    private Connections connections(Map<String, String> environment) {
        return new Connections(
                folder.resolve("connections.json"),
                new Vault(folder.resolve("secrets.vault"), folder.resolve("home/vault.key")),
                environment);
    }

    @Test
    void whatWasKeptCountsFromTheNextStart() {
        var first = connections(Map.of());
        first.keep(Map.of(Access.PHONE_NUMBER_ID, "123456", Access.ACCESS_TOKEN, "EAAtoken"));
        assertThat(first.isWaiting()).isTrue();

        var second = connections(Map.of("PATH", "/bin"));
        assertThat(second.isWaiting()).isFalse();
        assertThat(second.asVariables())
                .containsEntry("PARLEY_WHATSAPP_PHONE_NUMBER_ID", "123456")
                .containsEntry("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAtoken")
                .containsEntry("PATH", "/bin");
    }

    @Test
    void theEnvironmentWinsFieldByField() {
        connections(Map.of()).keep(Map.of(Access.PHONE_NUMBER_ID, "123456", Access.ACCESS_TOKEN, "EAAkept"));

        var both = connections(Map.of("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAgiven", "PARLEY_MODEL", " "));

        assertThat(both.find(Access.ACCESS_TOKEN)).contains("EAAgiven");
        assertThat(both.find(Access.PHONE_NUMBER_ID)).contains("123456");
        assertThat(both.find(Access.MODEL)).isEmpty();
    }

    @Test
    void changingWhatTheEnvironmentGivesWaitsForNothing() {
        var given = connections(Map.of("PARLEY_MODEL", "gemini"));
        given.keep(Map.of(Access.MODEL, "openai"));

        assertThat(given.isWaiting()).isFalse();
        assertThat(connections(Map.of()).find(Access.MODEL)).contains("openai");
    }

    @Test
    void forgetsWhatIsEmptied() {
        connections(Map.of()).keep(Map.of(Access.PHONE_NUMBER_ID, "123456", Access.ACCESS_TOKEN, "EAAtoken"));
        connections(Map.of()).keep(Map.of(Access.PHONE_NUMBER_ID, "", Access.ACCESS_TOKEN, ""));

        assertThat(connections(Map.of()).asVariables()).isEmpty();
    }

    @Test
    void noFileHoldsASecretInPlain() throws IOException {
        connections(Map.of()).keep(Map.of(Access.MODEL, "gemini", Access.GEMINI_API_KEY, "AIzaSecret"));

        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("AIzaSecret");
            }
        }
    }

    @Test
    void aDamagedFileIsKeptAsideAndTheSecretsStay() throws IOException {
        connections(Map.of()).keep(Map.of(Access.PHONE_NUMBER_ID, "123456", Access.ACCESS_TOKEN, "EAAtoken"));
        Files.writeString(folder.resolve("connections.json"), "null");
        assertThat(connections(Map.of()).find(Access.PHONE_NUMBER_ID)).isEmpty();
        Files.writeString(folder.resolve("connections.json"), "{\"PHONE_NUMBER_ID\": \"1234");

        var left = connections(Map.of());

        assertThat(left.find(Access.PHONE_NUMBER_ID)).isEmpty();
        assertThat(left.find(Access.ACCESS_TOKEN)).contains("EAAtoken");
        assertThat(folder.resolve("connections.json.damaged-2")).content().contains("1234");
    }

    @Test
    void aSecretWrittenIntoTheFileByHandIsNotHeard() throws IOException {
        Files.writeString(
                folder.resolve("connections.json"), "{\"ACCESS_TOKEN\":\"EAA\",\"NEWER\":\"x\",\"MODEL\":null}");

        assertThat(connections(Map.of()).asVariables()).isEmpty();
    }

    @Test
    void showsNoValues() {
        assertThat(connections(Map.of("PARLEY_GEMINI_API_KEY", "AIzaSecret")).toString())
                .doesNotContain("AIzaSecret");
    }
}
