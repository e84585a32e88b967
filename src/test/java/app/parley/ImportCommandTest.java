package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.storage.Workspace;
import app.parley.storage.WorkspaceLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command as a shop runs it.
class ImportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand(
                        Map.of("PARLEY_WORKSPACE", folder.resolve("shop").toString())))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainErrors())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void saysWhatWasAddedChangedAndRefusedWithLineAndReason() throws IOException {
        var prices = file("prices.csv", "Producto;Precio;Ref\nGorro;12,50;1\nBufanda;mucho;2\n");

        assertThat(run(prices, "--currency", "eur", "--dry-run"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Nothing was changed. It would be: 1 found, 1 added");

        assertThat(run(prices, "--currency", "EUR")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Read as catalogue.",
                        "Columns: name: Producto, price: Precio.",
                        "Not read: Ref.",
                        "Line 3 was left out: price: \"mucho\" is no amount",
                        "1 found, 1 added, 0 changed, 0 as they were, 1 refused.");

        assertThat(run(prices, "--currency", "EUR", "--kind", "catalogue")).isZero();
        assertThat(out.toString()).contains("1 found, 0 added, 0 changed, 1 as they were, 1 refused.");
    }

    @Test
    void answersOneWhereNothingCouldBeTaken() throws IOException {
        assertThat(run(file("prices.csv", "name,price\nHat,much\n"))).isEqualTo(1);
        assertThat(run(file("empty.txt", ""))).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("The file is empty.");
    }

    @Test
    void answersSixtyFourWhereItIsCalledWrongly() throws IOException {
        var prices = file("prices.csv", "name,price\nHat,1\n");
        assertThat(run()).isEqualTo(Parley.USAGE);
        assertThat(run(folder.resolve("nothing.csv").toString())).isEqualTo(Parley.USAGE);
        assertThat(run(folder.toString())).isEqualTo(Parley.USAGE);
        assertThat(run(prices, "--kind", "rumour")).isEqualTo(Parley.USAGE);
        assertThat(run(prices, "--currency", "gold")).isEqualTo(Parley.USAGE);
        assertThat(run(prices, "--column", "colour of eyes=x")).isEqualTo(Parley.USAGE);
        assertThat(folder.resolve("shop")).doesNotExist();
    }

    @Test
    void leavesAWorkspaceAloneInWhichAnEngineRuns() throws IOException {
        var prices = file("prices.csv", "name,price\nHat,1\n");
        try (var _ = WorkspaceLock.take(Workspace.at(folder.resolve("shop"))).orElseThrow()) {
            assertThat(run(prices)).isEqualTo(2);
            assertThat(err.toString()).contains("Another Parley is running");
        }
    }
}
