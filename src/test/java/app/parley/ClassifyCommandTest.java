package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command as a stranger runs it on a table of their own.
class ClassifyCommandTest {
    private static final String TABLE = """
            \uFEFFid,Text,Category
            1,"how much is it, please?",price
            2,what does it cost,price
            3,"the price
            of two",price
            4,are you open,hours
            5,when do you open,hours
            6,"open on ""holidays""?",hours

            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path table;

    @BeforeEach
    void write() throws IOException {
        table = Files.writeString(folder.resolve("table.csv"), TABLE);
    }

    private int classify(Path train, Path test, String... more) {
        var command = Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var arguments = new String[5 + more.length];
        arguments[0] = "classify";
        arguments[1] = "--train";
        arguments[2] = train.toString();
        arguments[3] = "--test";
        arguments[4] = test.toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return command.execute(arguments);
    }

    @Test
    void saysHowOftenItIsRightHowOftenItAnswersAndHowLongItTakes() throws IOException {
        var test = Files.writeString(folder.resolve("test.csv"), """
                text,label
                how much for two,price
                open tomorrow?,hours
                tell me a joke,fun
                """);
        assertThat(classify(table, test)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("learnt 2 labels from 6 examples")
                .contains("accuracy 100.00 % (2 of 2)")
                .contains("abstention threshold")
                .contains("coverage")
                .contains("time per message")
                .contains("labels that were not learnt: left unanswered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|must name the columns text and label",
                "\"a,b\n1,2\n\"|must name the columns text and label",
                "\"text,label\n\"|has no rows",
                "\"text,label\nhello\n\"|has no text or no label in row 2",
                "\"text,label\nhello,\n\"|has no text or no label in row 2",
                "\"text,label\nhello,a\nhi,a\n\"|at least two labels",
            })
    void saysWhatIsWrongWithATable(String content, String complaint) throws IOException {
        var broken = Files.writeString(folder.resolve("broken.csv"), content);
        assertThat(classify(broken, table)).isEqualTo(Parley.USAGE);
        assertThat(err.toString()).contains("broken.csv").contains(complaint).hasLineCount(1);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var picture =
                Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0});
        assertThat(classify(picture, table)).isEqualTo(Parley.USAGE);
        assertThat(err.toString()).contains("is not text in UTF-8");
        var quote = Files.write(
                folder.resolve("quote.csv"), "text,label\n\"never closed,a\n".getBytes(StandardCharsets.UTF_8));
        assertThat(classify(quote, table)).isEqualTo(Parley.USAGE);
        assertThat(classify(folder.resolve("nowhere.csv"), table)).isEqualTo(Parley.USAGE);
        assertThat(err.toString()).contains("nowhere.csv is not there.");
        assertThat(classify(folder, table)).isEqualTo(Parley.USAGE);
    }

    @Test
    void asksForBothTablesAndASensibleShare() {
        var command = Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        assertThat(command.execute("classify", "--train", table.toString())).isEqualTo(Parley.USAGE);
        assertThat(classify(table, table, "--right-share", "1.5")).isEqualTo(Parley.USAGE);
        assertThat(classify(table, table, "--right-share", "NaN")).isEqualTo(Parley.USAGE);
    }
}
