package app.parley.connector.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parley.desk.connect.Tunnel;
import app.parley.desk.connect.Tunnel.Step;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How far a tunnel is, by what a program in its place says.
class FunnelTest {
    private static final String RUNNING =
            "{\"BackendState\":\"Running\",\"Self\":{\"DNSName\":\"Shop.tail12.ts.net.\"}}";
    private Path folder;
    private Path program;

    @BeforeEach
    void open(@TempDir Path temporary) {
        assumeTrue(File.separatorChar == '/', "programs are scripts here");
        folder = temporary;
        program = temporary.resolve("tailscale");
    }

    /// A program that answers each command with these words.
    private void says(String status, String funnel, String opens) throws IOException {
        Files.writeString(program, """
                #!/bin/sh
                echo "$@" >> "%s"
                case "$1 $2" in
                "status --json") cat <<'END'
                %s
                END
                ;;
                "funnel status") cat <<'END'
                %s
                END
                ;;
                "funnel --bg") cat <<'END'
                %s
                END
                ;;
                esac
                """.formatted(folder.resolve("asked"), status, funnel, opens));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static String leadingTo(int port) {
        return "{\"Web\":{\"shop.tail12.ts.net:443\":{\"Handlers\":{\"/\":{\"Proxy\":\"http://127.0.0.1:" + port
                + "\"}}}},\"AllowFunnel\":{\"shop.tail12.ts.net:443\":true}}";
    }

    private Funnel funnel() {
        return new Funnel("/nowhere" + File.pathSeparator + folder, 8481);
    }

    @Test
    void isMissingWhereNobodyInstalledIt() {
        assertThat(funnel().look()).isEqualTo(Tunnel.at(Step.MISSING));
        assertThat(new Funnel("\0:::", 8481).open()).isEqualTo(Tunnel.at(Step.MISSING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"BackendState\":\"NeedsLogin\"}",
                "{\"BackendState\":\"Running\",\"Self\":{\"DNSName\":\"\"}}",
                "{\"BackendState\":\"Running\",\"Self\":{\"DNSName\":\"x.ts.net/../<b>\"}}",
                "not json",
                "[]",
                ""
            })
    void nobodyIsSignedIn(String status) throws IOException {
        says(status, "{}", "");
        assertThat(funnel().look()).isEqualTo(Tunnel.at(Step.SIGNED_OUT));
    }

    @Test
    void isOpenWhereItLeadsToOurPort() throws IOException {
        says(RUNNING, leadingTo(8481), "");
        assertThat(funnel().look()).isEqualTo(new Tunnel(Step.OPEN, "https://shop.tail12.ts.net", null));
        says(RUNNING, leadingTo(8480), "");
        assertThat(funnel().look()).isEqualTo(Tunnel.at(Step.LEADS_ELSEWHERE));
        says(RUNNING, "{}", "");
        assertThat(funnel().look()).isEqualTo(Tunnel.at(Step.CLOSED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            To enable, visit: https://login.tailscale.com/f/funnel?node=nAb1 | NOT_ALLOWED
            Access denied: serve config denied                               | NO_RIGHT
            something else                                                   | BROKEN
            """)
    void saysWhatKeepsItFromOpening(String words, Step step) throws IOException {
        says(RUNNING, "{}", words);
        assertThat(funnel().open().step()).isEqualTo(step);
        assertThat(Files.readString(folder.resolve("asked"))).contains("funnel --bg 8481");
    }

    @Test
    void onlyTailscalesOwnPageIsOpened() throws IOException {
        says(RUNNING, "{}", "visit: https://login.tailscale.com/f/funnel?node=nAb1\n");
        assertThat(funnel().open().link()).isEqualTo("https://login.tailscale.com/f/funnel?node=nAb1");
        says(RUNNING, "{}", "visit: https://evil.example/f/funnel\n");
        assertThat(funnel().open().link()).isNull();
    }

    @Test
    void aNamedTunnelIsOpenOnceItIsConnected() throws IOException {
        var named = new NamedTunnel(folder.toString());
        assertThat(named.look()).isEqualTo(Tunnel.at(Step.MISSING));
        program = folder.resolve("cloudflared");
        cloudflared("[{\"name\":\"parley\",\"connections\":[{\"id\":\"1\"}]}]", 0);
        assertThat(named.look()).isEqualTo(Tunnel.at(Step.OPEN));
        cloudflared("2026 INF new version\n[{\"name\":\"parley\",\"connections\":[]}]", 0);
        assertThat(named.look()).isEqualTo(Tunnel.at(Step.CLOSED));
        cloudflared("error: no origincert", 1);
        assertThat(named.look()).isEqualTo(Tunnel.at(Step.SIGNED_OUT));
    }

    private void cloudflared(String words, int status) throws IOException {
        Files.writeString(program, "#!/bin/sh\ncat <<'END'\n" + words + "\nEND\nexit " + status + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
