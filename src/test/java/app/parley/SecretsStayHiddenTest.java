package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessWish;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsStayHiddenTest {
    private static final List<String> SECRETS = List.of(
            "EAAtoken0123456789",
            "appsecret0123456789",
            "verify0123456789",
            "apikey0123456789abcdef",
            "gemini0123456789",
            "openai0123456789");

    private static Map<String, String> environment(Path folder, String model) {
        var environment = new HashMap<String, String>();
        environment.put("PARLEY_WORKSPACE", folder.toString());
        environment.put("PARLEY_PORT", "0");
        environment.put("PARLEY_WEBHOOK_PORT", "0");
        environment.put("PARLEY_WHATSAPP_PHONE_NUMBER_ID", "100");
        environment.put("PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID", "200");
        environment.put("PARLEY_WHATSAPP_BASE_URL", "http://127.0.0.1:9");
        environment.put("PARLEY_WHATSAPP_ACCESS_TOKEN", SECRETS.get(0));
        environment.put("PARLEY_WHATSAPP_APP_SECRET", SECRETS.get(1));
        environment.put("PARLEY_WHATSAPP_VERIFY_TOKEN", SECRETS.get(2));
        environment.put("PARLEY_API_KEY", SECRETS.get(3));
        environment.put("PARLEY_MODEL", model);
        environment.put("PARLEY_GEMINI_API_KEY", SECRETS.get(4));
        environment.put("PARLEY_OPENAI_API_KEY", SECRETS.get(5));
        environment.put("PARLEY_OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
        environment.put("PARLEY_OPENAI_MODEL", "m");
        return environment;
    }

    @Test
    void noSettingsShowThem(@TempDir Path folder) {
        for (var model : List.of("offline", "gemini", "openai")) {
            var settings = new EngineOptions().read(environment(folder, model));
            var shown = settings + " " + settings.whatsApp() + " "
                    + settings.whatsApp().graph() + " " + settings.model() + " "
                    + new Environment(environment(folder, model));
            assertThat(shown).doesNotContain(SECRETS);
        }
    }

    @Test
    void aBadSettingIsNamedAndNotRepeated(@TempDir Path folder) {
        var environment = environment(folder, "openai");
        environment.put("PARLEY_OPENAI_BASE_URL", "http://example.org/" + SECRETS.get(5));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new EngineOptions().read(environment)))
                .isInstanceOf(SettingsException.class)
                .hasMessageNotContaining(SECRETS.get(5));
    }

    @Test
    void noFileOfTheWorkspaceHoldsThemInPlain(@TempDir Path folder) throws Exception {
        var settings = new EngineOptions().read(environment(folder, "offline"));
        try (var engine = new Engine(settings, InstantSource.system())) {
            engine.start();
            var client = HttpClient.newHttpClient();
            for (var key : List.of(SECRETS.get(3), "wrong")) {
                client.send(
                        HttpRequest.newBuilder(engine.apiUrl().resolve("/api/v1/approvals"))
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + engine.webhookPort() + "/webhooks/whatsapp"))
                            .header("X-Hub-Signature-256", "sha256=" + "0".repeat(64))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(holdsASecret(file)).as(file.toString()).isFalse();
            }
        }
    }

    @Test
    void noFileOfTheWorkspaceHoldsThoseThatWereEntered(@TempDir Path folder, @TempDir Path home) throws Exception {
        var options = new EngineOptions();
        options.home = home;
        options.workspace = folder;
        options.port = 0;
        options.webhookPort = 0;
        var settings = options.read(Map.of());
        try (var engine = new Engine(settings, InstantSource.system())) {
            engine.start();
            engine.desks()
                    .settings
                    .keepConnections(List.of(
                            new AccessWish(AccessField.PHONE_NUMBER_ID, "106540352242922"),
                            new AccessWish(AccessField.ACCESS_TOKEN, SECRETS.get(0)),
                            new AccessWish(AccessField.APP_SECRET, SECRETS.get(1)),
                            new AccessWish(AccessField.VERIFY_TOKEN, SECRETS.get(2)),
                            new AccessWish(AccessField.GEMINI_API_KEY, SECRETS.get(4)),
                            new AccessWish(AccessField.OPENAI_API_KEY, SECRETS.get(5))));
        }
        var again = options.read(Map.of());
        assertThat(again.whatsApp().isConnected()).isTrue();
        assertThat(again.whatsApp().appSecret()).isEqualTo(SECRETS.get(1));
        assertThat(again + " " + again.connections()).doesNotContain(SECRETS);
        for (var place : List.of(folder, home)) {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(holdsASecret(file)).as(file.toString()).isFalse();
                }
            }
        }
    }

    @Test
    void aModelChosenInTheSettingsThatCannotBeUsedKeepsNobodyFromStarting(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("connections.json"), "{\"MODEL\":\"gemini\"}");
        var options = new EngineOptions();
        options.workspace = folder;

        assertThat(options.read(Map.of()).model()).isInstanceOf(EngineSettings.Model.Offline.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> options.read(Map.of("PARLEY_MODEL", "gemini"))))
                .isInstanceOf(SettingsException.class);
    }

    private static boolean holdsASecret(Path file) throws IOException {
        var content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        return SECRETS.stream().anyMatch(content::contains);
    }
}
