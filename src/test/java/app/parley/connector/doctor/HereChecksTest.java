package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is looked at on this machine.
class HereChecksTest {
    private GraphStandIn graph;

    @BeforeEach
    void begin() throws IOException {
        graph = new GraphStandIn();
    }

    @AfterEach
    void end() {
        graph.close();
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Test
    void saysThatAWorkspaceCanBeUsedAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        graph.workspace = folder;

        assertThat(graph.lines("workspace")).singleElement().asString().startsWith("OK");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesNoFolder(@TempDir Path folder) {
        graph.workspace = folder.resolve("a").resolve("b");

        assertThat(graph.lines("workspace")).singleElement().asString().contains("will be made at the first start");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatAFileIsNoFolder(@TempDir Path folder) throws IOException {
        graph.workspace = Files.writeString(folder.resolve("shop"), "");

        assertThat(graph.lines("workspace"))
                .singleElement()
                .asString()
                .startsWith("FAIL")
                .contains("not a folder");
        graph.workspace = folder.resolve("shop").resolve("inside");
        assertThat(graph.lines("workspace"))
                .singleElement()
                .asString()
                .startsWith("FAIL")
                .contains("not a folder");
    }

    /// A folder that even an administrator cannot write to.
    @Test
    @org.junit.jupiter.api.condition.EnabledOnOs(org.junit.jupiter.api.condition.OS.LINUX)
    void saysThatNothingCanBeWritten() {
        graph.workspace = Path.of("/proc");

        assertThat(graph.lines("workspace"))
                .singleElement()
                .asString()
                .startsWith("FAIL Nothing can be written")
                .contains("--workspace");
    }

    @ParameterizedTest
    @CsvSource({"1000000000,FAIL", "2000000000,OK"})
    void saysThatTheDiskIsNearlyFull(long free, State state, @TempDir Path folder) {
        graph.workspace = folder;

        assertThat(new WorkspaceCheck(_ -> free).run(graph.visit()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.state()).isEqualTo(state));
    }

    @Test
    void saysThatAnotherProgramHasThePort() throws IOException {
        try (var other = WebhookStandIn.that(WebhookStandIn.says(200, "text/html", "<h1>Hello</h1>"));
                var free = new ServerSocket()) {
            free.bind(here(0));
            graph.api = here(other.port());
            graph.webhooks = here(other.port());
            assertThat(graph.lines("ports"))
                    .singleElement()
                    .asString()
                    .startsWith("FAIL")
                    .contains("each its own");

            int spare = free.getLocalPort();
            free.close();
            graph.webhooks = here(spare);
            assertThat(graph.lines("ports"))
                    .containsExactly(
                            "FAIL Port " + other.port() + " for the API is taken by a program that is not Parley: end"
                                    + " that program, or choose another port with PARLEY_PORT.",
                            "OK Port " + spare + " is free for the webhooks; Parley does not run on it now.");

            graph.api = here(spare);
            graph.webhooks = here(other.port());
            assertThat(graph.lines("ports").getLast()).startsWith("FAIL").contains("PARLEY_WEBHOOK_PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0,WARN,development mode", "3.0,OK,have come"})
    void saysThatNoRealMessageHasCome(String count, String state, String words) throws IOException {
        var metrics = "# TYPE parley_webhook_acknowledgements_seconds histogram\n"
                + "parley_webhook_acknowledgements_seconds_count " + count + "\n";
        try (var engine = WebhookStandIn.that(WebhookStandIn.says(200, "text/plain", metrics))) {
            graph.api = here(engine.port());

            assertThat(graph.lines("real messages"))
                    .singleElement()
                    .asString()
                    .startsWith(state)
                    .contains(words);
        }
    }

    @Test
    void saysThatNobodyCanTellWhetherMessagesComeWhileParleyDoesNotRun() {
        assertThat(graph.lines("real messages"))
                .singleElement()
                .asString()
                .startsWith("SKIP")
                .contains("development mode");
    }
}
