package app.parley.knowledge.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.knowledge.reader.FileType;
import app.parley.knowledge.reader.RefusedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {
    @TempDir
    private Path folder;

    /// @param lines as `10:00 Ana: text`, all of one day; A is Ana Pérez, S the shop
    private List<Pair> pairs(String... lines) throws IOException, RefusedFileException {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append("31/12/23, ")
                    .append(line.replaceFirst(" A: ", " - Ana Pérez: ").replaceFirst(" S: ", " - Sol: "))
                    .append('\n');
        }
        var file = Files.writeString(folder.resolve("chat.txt"), text);
        return Pairs.of(ChatReader.read(file, "chat.txt", FileType.TEXT, "Sol"));
    }

    @Test
    void aQuestionAndTheAnswerBelowItAreAPair() throws IOException, RefusedFileException {
        assertThat(pairs(
                        "10:00 A: Hola, buenas!",
                        "10:00 A: Hacéis envíos a Canarias?",
                        "10:05 S: Hola Ana! Sí, tardan 5 días",
                        "10:06 S: y cuestan 9 €",
                        "11:30 S: Por cierto, hay rebajas",
                        "11:31 A: Gracias!",
                        "11:32 S: A ti por comprar aquí"))
                .containsExactly(new Pair(
                        "Ana Pérez",
                        "Hacéis envíos a Canarias?",
                        "Sí, tardan 5 días\ny cuestan 9 €",
                        LocalDate.parse("2023-12-31")));
    }

    @Test
    void whatLooksLikeAQuestionNeedsNoMark() throws IOException, RefusedFileException {
        assertThat(pairs("10:00 A: hola cuanto cuesta el gorro", "10:05 S: El gorro cuesta 12,50 €"))
                .extracting(Pair::question)
                .containsExactly("cuanto cuesta el gorro");
    }

    @Test
    void onlyAskingBackGreetingOrSendingAPictureIsNoAnswer() throws IOException, RefusedFileException {
        assertThat(pairs("10:00 A: Do you have it in blue?", "10:05 S: Which size do you need?"))
                .isEmpty();
        assertThat(pairs("10:00 A: Do you have it in blue?", "10:05 S: Hi")).isEmpty();
        assertThat(pairs("10:00 A: Do you have it in blue?", "10:05 S: <Media omitted>"))
                .isEmpty();
        assertThat(pairs("09:00 S: Good morning", "10:00 A: Do you have it in blue?"))
                .isEmpty();
        assertThat(pairs("10:00 S: Do you want it in blue?", "10:05 A: Yes, in blue please"))
                .isEmpty();
    }

    @Test
    void whatIsSomebodysOwnBusinessIsPassedOver() throws IOException, RefusedFileException {
        assertThat(pairs("10:00 A: Where is my order 10023456?", "10:05 S: It arrives tomorrow, promised"))
                .isEmpty();
        assertThat(pairs("10:00 A: Can you write to ana@mail.example?", "10:05 S: Yes, we have written to you"))
                .isEmpty();
    }

    @Test
    void theCustomersNameIsTakenOut() throws IOException, RefusedFileException {
        assertThat(pairs("10:00 A: Do you open on Sunday?", "10:05 S: Hello Ana, no, we do not open on Sunday, Ana."))
                .extracting(Pair::answer)
                .containsExactly("no, we do not open on Sunday.");
    }
}
