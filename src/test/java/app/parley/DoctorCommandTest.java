package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// The command as a stranger runs it, against the simulator's account.
class DoctorCommandTest {
    private static final String NUMBER = "106540352242922";
    private static final String ACCOUNT = "102290129340398";
    private static final List<String> SECRETS =
            List.of("EAAtoken0123456789", "appsecret0123456789", "verify0123456789", "apikey0123456789abcdef");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private Simulator simulator;

    @BeforeEach
    void begin() {
        simulator = new Simulator(
                new SimulatorSettings(NUMBER, ACCOUNT, "+34 986 555 010", SECRETS.get(0), SECRETS.get(1), 1, 1),
                InstantSource.system(),
                (_, _) -> {});
        environment.put("PARLEY_WORKSPACE", folder.resolve("shop").toString());
        environment.put("PARLEY_PORT", "0");
        environment.put("PARLEY_WEBHOOK_PORT", "0");
        environment.put("PARLEY_WHATSAPP_BASE_URL", simulator.baseUrl().toString());
        environment.put("PARLEY_WHATSAPP_PHONE_NUMBER_ID", NUMBER);
        environment.put("PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID", ACCOUNT);
        environment.put("PARLEY_WHATSAPP_ACCESS_TOKEN", SECRETS.get(0));
        environment.put("PARLEY_WHATSAPP_APP_SECRET", SECRETS.get(1));
        environment.put("PARLEY_WHATSAPP_VERIFY_TOKEN", SECRETS.get(2));
        environment.put("PARLEY_API_KEY", SECRETS.get(3));
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private int doctor(String... arguments) {
        var command = new DoctorCommand(environment);
        command.options.home = folder.resolve("home");
        return new CommandLine(command)
                .setExecutionExceptionHandler(new PlainErrors())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void findsNothingBrokenAndTouchesNothing() {
        assertThat(doctor()).as(out.toString()).isZero();

        assertThat(out.toString()).contains("ok    number", "+34 986 555 010").endsWith("Nothing is broken.\n");
        assertThat(err.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void worksWhileAnEngineRuns() throws Exception {
        try (var engine = new Engine(new EngineOptions().read(environment), InstantSource.system())) {
            engine.start();
            simulator.reportTo(URI.create("http://127.0.0.1:" + engine.webhookPort() + "/webhooks/whatsapp"));
            environment.put("PARLEY_PORT", String.valueOf(engine.apiUrl().getPort()));
            environment.put("PARLEY_WEBHOOK_PORT", String.valueOf(engine.webhookPort()));

            assertThat(doctor()).as(out.toString()).isZero();
            assertThat(out.toString())
                    .contains("Parley runs on port " + engine.webhookPort(), "The webhook answers at 127.0.0.1")
                    .contains("warn  real messages   No webhook has come since Parley was started")
                    .doesNotContain(SECRETS);

            environment.put("PARLEY_WHATSAPP_VERIFY_TOKEN", "another");
            assertThat(doctor()).isEqualTo(1);
            assertThat(out.toString()).contains("FAIL  callback        Parley answers", "with another verify token");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PARLEY_WHATSAPP_ACCESS_TOKEN        | EAAwrong0123456789 | FAIL  access token
            PARLEY_WHATSAPP_APP_SECRET          | wrong0123456789    | FAIL  app secret      The app secret is wrong
            PARLEY_WHATSAPP_APP_SECRET          | ''                 | FAIL  app secret      The app secret is missing
            PARLEY_WHATSAPP_PHONE_NUMBER_ID     | 102290129340398    | FAIL  number          PARLEY_WHATSAPP_PHONE_NUMBER_ID holds the id of a business account
            PARLEY_WHATSAPP_PHONE_NUMBER_ID     | 34986555010        | FAIL  number          PARLEY_WHATSAPP_PHONE_NUMBER_ID holds the phone number itself
            PARLEY_WHATSAPP_BUSINESS_ACCOUNT_ID | 106540352242922    | FAIL  permissions
            PARLEY_WHATSAPP_API_VERSION         | v19.0              | warn  API version
            PARLEY_PORT                         | many               | FAIL  settings        PARLEY_PORT must be a whole number.
            PARLEY_WHATSAPP_BASE_URL            | ftp://x            | FAIL  settings
            PARLEY_MODEL                        | gemini             | FAIL  model           PARLEY_GEMINI_API_KEY
            """)
    void namesTheFault(String variable, String value, String line) {
        environment.put(variable, value);

        assertThat(doctor()).isEqualTo(line.startsWith("warn") ? 0 : 1);
        assertThat(out.toString()).contains(line).doesNotContain(SECRETS).doesNotContain("EAAwrong", "wrong0123456789");
    }

    @Test
    void saysThatTheAccountIsNotSubscribed() throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(simulator.baseUrl().resolve("/v25.0/" + ACCOUNT + "/subscribed_apps"))
                                .header("Authorization", "Bearer " + SECRETS.getFirst())
                                .DELETE()
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(doctor()).isEqualTo(1);
        assertThat(out.toString()).contains("FAIL  subscription    No app is subscribed");
    }

    @Test
    void aStrangerWithoutANumberHearsWhatToDo() {
        environment.keySet().removeIf(name -> name.startsWith("PARLEY_WHATSAPP_"));

        assertThat(doctor()).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAIL  connection      No WhatsApp number is connected", "skip  number")
                .endsWith("To be mended: 1.\n");
    }

    @Test
    void aWordItDoesNotKnowIsAMistakeOfUse() {
        assertThat(Parley.commandLine().setErr(new PrintWriter(err)).execute("doctor", "--cure"))
                .isEqualTo(Parley.USAGE);
    }

    @Test
    void theReportHoldsNoSecretAndNoNumber() throws IOException {
        var logs = Files.createDirectories(folder.resolve("shop").resolve("logs"));
        Files.writeString(
                logs.resolve("parley.log"), "sent to +34 600 11 12 22 (ana@example.com) with " + SECRETS.getFirst());
        var file = folder.resolve("report.zip");

        assertThat(doctor("--report", file.toString())).as(out + "" + err).isZero();

        assertThat(out.toString()).contains("The report is in " + file);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream()).hasSize(4);
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .as(entry.getName())
                            .doesNotContain(SECRETS)
                            .doesNotContain(NUMBER, ACCOUNT, "986 555", "986555010", "600 11", "ana@");
                }
            }
        }
    }

    @Test
    void aReportReplacesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("report.zip"), "mine");

        assertThat(doctor("--report", file.toString())).isEqualTo(Parley.USAGE);

        assertThat(err.toString()).hasLineCount(1).contains("is there already and stays as it is");
        assertThat(out.toString()).isEmpty();
        assertThat(file).hasContent("mine");
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidInOneLine() {
        assertThat(doctor("--report", folder.resolve("no").resolve("where.zip").toString()))
                .as(out + "" + err)
                .isEqualTo(Parley.USAGE);
        assertThat(err.toString()).hasLineCount(1).contains("cannot be written");
    }
}
