package app.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String TOKEN = "EAAtoken0123456789";

    @TempDir
    private Path folder;

    private Path file;
    private Path keyFile;
    private Vault vault;

    @BeforeEach
    void begin() {
        file = folder.resolve("shop").resolve("secrets.vault");
        keyFile = folder.resolve("home").resolve("vault.key");
        vault = new Vault(file, keyFile);
    }

    private Vault again() {
        return new Vault(file, keyFile);
    }

    @Test
    void keepsASecretOverARestart() {
        vault.keep(Map.of("token", TOKEN, "other", "ñandú 🦤"));

        assertThat(again().read("token")).contains(TOKEN);
        assertThat(again().read("other")).contains("ñandú 🦤");
        assertThat(again().read("third")).isEmpty();
    }

    @Test
    void makesNoFileBeforeThereIsSomethingToKeep() {
        assertThat(vault.read("token")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void forgetsWhatIsEmptied() {
        vault.keep(Map.of("token", TOKEN, "other", "x"));
        vault.keep(Map.of("token", ""));

        assertThat(again().read("token")).isEmpty();
        assertThat(again().read("other")).contains("x");
    }

    @Test
    void writesNothingInPlain() throws IOException {
        vault.keep(Map.of("token", TOKEN));

        assertThat(Files.readString(file)).doesNotContain(TOKEN);
        assertThat(Files.readString(keyFile)).doesNotContain(TOKEN);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() throws IOException {
        vault.keep(Map.of("token", TOKEN));
        var first = Files.readString(file);
        vault.keep(Map.of("token", TOKEN));

        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    @Test
    void showsItsFilesToTheirOwnerAlone() throws IOException {
        vault.keep(Map.of("token", TOKEN));

        for (var each : List.of(file, keyFile)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anotherMachinesKeyOpensNothing() {
        vault.keep(Map.of("token", TOKEN));
        var stranger = new Vault(file, folder.resolve("elsewhere").resolve("vault.key"));

        assertThat(stranger.read("token")).isEmpty();
    }

    @Test
    void aSecretCannotStandForAnother() throws IOException {
        vault.keep(Map.of("cheap", "cheap-key", "token", TOKEN));
        var text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("\"cheap\"", "\"x\"")
                        .replace("\"token\"", "\"cheap\"")
                        .replace("\"x\"", "\"token\""));

        assertThat(again().read("token")).isEmpty();
        assertThat(again().read("cheap")).isEmpty();
    }

    @Test
    void aDamagedVaultIsKeptAsideAndANewOneBegun() throws IOException {
        for (var rubbish : List.of("{\"version\":", "null", "[]", "{\"version\":9}", "\0\0\0", "")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, rubbish);
            assertThat(again().read("token")).isEmpty();
            again().keep(Map.of("token", TOKEN));
            assertThat(again().read("token")).contains(TOKEN);
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files.filter(each -> each.toString().contains("damaged")))
                    .hasSize(6);
        }
    }

    @Test
    void aDamagedKeyIsReplacedAndTheSecretsAreAskedForAgain() throws IOException {
        vault.keep(Map.of("token", TOKEN));
        Files.writeString(keyFile, "no key");

        assertThat(again().read("token")).isEmpty();
        again().keep(Map.of("token", TOKEN));
        assertThat(again().read("token")).contains(TOKEN);
    }

    @Test
    void whatCannotBeKeptIsSaidWithoutTellingIt() throws IOException {
        Files.writeString(folder.resolve("shop"), "a file where the folder should be");

        assertThatThrownBy(() -> vault.keep(Map.of("token", TOKEN)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining(TOKEN);
    }
}
