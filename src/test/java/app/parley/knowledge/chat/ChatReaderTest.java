package app.parley.knowledge.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.knowledge.reader.FileType;
import app.parley.knowledge.reader.Made;
import app.parley.knowledge.reader.RefusedFileException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatReaderTest {
    private static final String SHOP = "Tienda Sol";
    private static final LocalDateTime EVENING = LocalDateTime.parse("2023-12-31T21:05");

    @TempDir
    private Path folder;

    private Chat read(String text) throws IOException, RefusedFileException {
        return read("WhatsApp Chat with Ana.txt", text, null);
    }

    private Chat read(String name, String text, String business) throws IOException, RefusedFileException {
        var file = Files.writeString(folder.resolve(name), text);
        return ChatReader.read(file, name, FileType.TEXT, business);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/31/23, 9:05 PM - Ana: Hi",
                "12/31/23, 9:05\u202FPM - Ana: Hi",
                "31/12/23, 21:05 - Ana: Hi",
                "31/12/23 21:05 - Ana: Hi",
                "31/12/2023 21:05 - Ana: Hi",
                "31.12.23, 21:05 - Ana: Hi",
                "31/12/2023 à 21:05 - Ana: Hi",
                "31/12/2023, 9:05 p.\u00A0m. - Ana: Hi",
                "31-12-2023 9:05 pm - Ana: Hi",
                "2023-12-31, 21:05 - Ana: Hi",
                "31/12/23, 21.05 - Ana: Hi",
                "[31/12/23, 21:05:00] Ana: Hi",
                "\u200E[31/12/23, 21:05:00] Ana: Hi",
                "[12/31/23, 9:05:00\u202FPM] Ana: Hi",
                "[31.12.23, 21:05:00] Ana: Hi",
                "[31/12/2023 21:05:00] Ana: Hi",
                "[2023-12-31, 21:05:00] Ana: Hi",
                "[31/12/23 9:05:00 p. m.] ~\u202FAna: Hi",
                "\uFEFF[31/12/23, 21:05] Ana: Hi"
            })
    void readsTheLayoutsOfBothPhones(String line) throws IOException, RefusedFileException {
        var chat = read("chat.txt", line + "\n" + line.replace("Ana", SHOP) + "\n", SHOP);
        assertThat(chat.lines())
                .containsExactly(new ChatLine("Ana", EVENING, "Hi", null), new ChatLine(SHOP, EVENING, "Hi", null));
        assertThat(chat.unread()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12:05 AM,00:05", "12:05 PM,12:05", "1:05 am,01:05", "11:59 p. m.,23:59"})
    void readsTheTwelveHoursRight(String written, String time) throws IOException, RefusedFileException {
        var chat = read("31/12/23, " + written + " - Ana: Hi\n31/12/23, 23:59 - " + SHOP + ": Hi");
        assertThat(chat.lines().getFirst().at().toLocalTime()).hasToString(time);
    }

    @Test
    void aDayAboveTwelveAnywhereTellsTheOrderOfAllDates() throws IOException, RefusedFileException {
        var day = read("1/2/24, 10:00 - Ana: a\n1/3/24, 10:00 - Sol: b\n13/3/24, 10:00 - Sol: c");
        assertThat(day.lines().getFirst().at()).isEqualTo("2024-02-01T10:00:00");
        var month = read("1/2/24, 10:00 - Ana: a\n1/3/24, 10:00 - Sol: b\n3/13/24, 10:00 - Sol: c");
        assertThat(month.lines().getFirst().at()).isEqualTo("2024-01-02T10:00:00");
    }

    @Test
    void whereNoDayIsAboveTwelveTimeRunsForward() throws IOException, RefusedFileException {
        assertThat(read("1/2/24, 10:00 - Ana: a\n2/1/24, 10:00 - Sol: b").dates())
                .isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(read("2/1/24, 10:00 - Ana: a\n1/2/24, 10:00 - Sol: b").dates())
                .isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(read("1/2/24, 1:00 PM - Ana: a\n1/2/24, 2:00 PM - Sol: b").dates())
                .isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(read("1/2/24, 1:00 p. m. - Ana: a\n1/2/24, 2:00 p. m. - Sol: b")
                        .dates())
                .isEqualTo(DateOrder.DAY_MONTH_YEAR);
    }

    @Test
    void putsMessagesOfSeveralLinesTogether() throws IOException, RefusedFileException {
        var chat = read("""
                stray
                31/12/23, 21:05 - Ana: Two things:
                - one

                - 12/12/24, two: x
                31/12/23, 21:06 - Sol: Fine: both
                """);
        assertThat(chat.lines())
                .extracting(ChatLine::text)
                .containsExactly("Two things:\n- one\n\n- 12/12/24, two: x", "Fine: both");
        assertThat(chat.unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/23, 21:05 - Messages and calls are end-to-end encrypted. Tap to learn more.",
                "31/12/23, 21:05 - Los mensajes y las llamadas están cifrados de extremo a extremo.",
                "31/12/23, 21:05 - Ana changed the subject to \"Sale: now\"",
                "31/12/23, 21:05 - Ana: This message was deleted",
                "31/12/23, 21:05 - Ana: Eliminaste este mensaje.",
                "31/12/23, 21:05 - Ana: Mensagem apagada",
                "31/12/23, 21:05 - Ana: Diese Nachricht wurde gelöscht.",
                "31/12/23, 21:05 - Ana: Ce message a été supprimé",
                "31/12/23, 21:05 - Ana: null",
                "[31/12/23, 21:05:00] Ana: \u200EMessages and calls are end-to-end encrypted.",
                "[31/12/23, 21:05:00] Ana: \u200EEste mensaje fue eliminado."
            })
    void leavesOutWhatTheSystemSays(String line) throws IOException, RefusedFileException {
        var chat = read(line + "\n31/12/23, 21:06 - Ana: Hi\n31/12/23, 21:07 - " + SHOP + ": Hi");
        assertThat(chat.lines()).hasSize(2);
        assertThat(chat.system()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31/12/23, 21:05 - Ana: <Media omitted>                                      |               | ''
            31/12/23, 21:05 - Ana: <Multimedia omitido>                                 |               | ''
            31/12/23, 21:05 - Ana: <Mídia oculta>                                       |               | ''
            31/12/23, 21:05 - Ana: <Medien ausgeschlossen>                              |               | ''
            31/12/23, 21:05 - Ana: <Médias omis>                                        |               | ''
            [31/12/23, 21:05:00] Ana: \u200Eimagen omitida                              |               | ''
            [31/12/23, 21:05:00] Ana: \u200EBild weggelassen                            |               | ''
            31/12/23, 21:05 - Ana: \u200EIMG-20231231-WA0001.jpg (file attached)        | IMG-20231231-WA0001.jpg | ''
            31/12/23, 21:05 - Ana: Lista de precios.pdf (archivo adjunto)~Esta es       | Lista de precios.pdf | Esta es
            31/12/23, 21:05 - Ana: IMG-1.jpg (arquivo anexado)                          | IMG-1.jpg     | ''
            31/12/23, 21:05 - Ana: IMG-1.jpg (Datei angehängt)                          | IMG-1.jpg     | ''
            31/12/23, 21:05 - Ana: IMG-1.jpg (fichier joint)                            | IMG-1.jpg     | ''
            [31/12/23, 21:05:00] Ana: \u200E<attached: 00000012-PHOTO.jpg>              | 00000012-PHOTO.jpg | ''
            [31/12/23, 21:05:00] Ana: Mira \u200E<adjunto: 00000012-PHOTO.jpg>          | 00000012-PHOTO.jpg | Mira
            [31/12/23, 21:05:00] Ana: \u200E<pièce jointe : 00000012-PHOTO.jpg>         | 00000012-PHOTO.jpg | ''
            31/12/23, 21:05 - Ana: ../../etc/passwd (file attached)                     | passwd        | ''
            """)
    void knowsFilesThatWereSent(String line, String name, String text) throws IOException, RefusedFileException {
        var chat = read(line.replace('~', '\n') + "\n31/12/23, 21:07 - " + SHOP + ": Hi");
        var sent = chat.lines().getFirst();
        assertThat(sent.attachment()).isEqualTo(name == null ? "" : name);
        assertThat(sent.text()).isEqualTo(text);
    }

    @Test
    void takesTheNoteOfAnEditOffTheText() throws IOException, RefusedFileException {
        var chat = read("31/12/23, 21:05 - Ana: Hi all <This message was edited>\n31/12/23, 21:07 - Sol: Hi");
        assertThat(chat.lines().getFirst().text()).isEqualTo("Hi all");
    }

    @Test
    void theFilesNameTellsTheCustomerAndSoTheBusiness() throws IOException, RefusedFileException {
        var text = "31/12/23, 21:05 - Ana María: Hi\n31/12/23, 21:07 - Sol: Hi";
        assertThat(read("Chat de WhatsApp con Ana María.txt", text, null).business())
                .isEqualTo("Sol");
        assertThat(read("x.txt", text, "ANA maría").business()).isEqualTo("Ana María");
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> read("x.txt", text, null))
                .withMessage("Say who of these is the business: Ana María, Sol.");
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> read("x.txt", text, "Luna"))
                .withMessage("Nobody in the chat is called Luna. There are: Ana María, Sol.");
    }

    @Test
    void readsTheChatInAnArchiveAndNothingElse() throws IOException, RefusedFileException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("../../evil.txt", "31/12/23, 21:05 - Mallory: Hi");
        entries.put("/tmp/evil.txt", "x");
        entries.put("notes.txt", "not a chat");
        entries.put("_chat.txt", "[31/12/23, 21:05:00] Ana: Hi\r\n[31/12/23, 21:06:00] Sol: Hi\r\n");
        entries.put("00000012-PHOTO.jpg", "x");
        var file = Made.zip(folder.resolve("WhatsApp Chat - Ana.zip"), entries);

        var chat = ChatReader.read(file, "WhatsApp Chat - Ana.zip", FileType.of(file, "WhatsApp Chat - Ana.zip"), null);

        assertThat(chat.business()).isEqualTo("Sol");
        assertThat(chat.lines()).extracting(ChatLine::who).containsExactly("Ana", "Sol");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
    }

    @Test
    void refusesAnArchiveWithoutAChatOrWithTooMuchOfOne() throws IOException {
        var empty = Made.zip(folder.resolve("empty.zip"), new LinkedHashMap<>(java.util.Map.of("a.jpg", "x")));
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> ChatReader.read(empty, "empty.zip", FileType.ZIP, null))
                .withMessage("There is no chat in the archive.");
        var bomb = Made.bomb(
                folder.resolve("bomb.zip"), new LinkedHashMap<>(), "_chat.txt", "[31/12/23, 21:05:00] Ana: ", 70 << 20);
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> ChatReader.read(bomb, "bomb.zip", FileType.ZIP, "Ana"))
                .withMessage("The chat unpacks to more than 64 MB.");
    }

    @Test
    void refusesWhatIsNoChatAndBoundsWhatIsAMonstrousOne() throws IOException, RefusedFileException {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> read("Dear diary,\ntoday"))
                .withMessage("The file is no chat that WhatsApp exported.");
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> read("1/1/24, 10:00 - Ana: x\n".repeat(200_001)))
                .withMessageContaining("longer than 200000 messages");
        var file = folder.resolve("line.txt");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("1/1/24, 10:00 - Sol: x\n1/1/24, 10:00 - Ana: ".getBytes(StandardCharsets.UTF_8));
            Made.fill(out, 60 << 20);
        }
        var chat = ChatReader.read(file, "with Ana", FileType.TEXT, null);
        assertThat(chat.lines().getLast().text().length()).isLessThanOrEqualTo(20_000);
        assertThat(
                        read("99/99/24, 10:00 - Ana: x\n1/1/24, 25:61 - Ana: x\n1/1/24, 10:00 - Ana: x\n1/1/24, 10:00 - S: y")
                                .unread())
                .isEqualTo(2);
    }
}
