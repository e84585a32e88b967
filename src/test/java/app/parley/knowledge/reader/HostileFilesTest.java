package app.parley.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that mean us harm, or only went wrong: each is refused in a sentence, or read as far as it is safe.
class HostileFilesTest {
    private static final String HEADS = "<row><c t=\"inlineStr\"><is><t>name</t></is></c></row>";

    @TempDir
    private Path folder;

    private interface Reading {
        void read() throws IOException, RefusedFileException;
    }

    private static void refused(Reading reading, String because) {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(reading::read)
                .withMessageContaining(because);
    }

    private void document(Path file, String because) {
        var name = String.valueOf(file.getFileName());
        refused(() -> DocumentReader.read(file, name, FileType.of(file, name)), because);
    }

    private void workbook(Map<String, String> files, String because) throws IOException {
        var file = Made.zip(folder.resolve("prices.xlsx"), files);
        refused(() -> CatalogueReader.xlsx(file, Map.of(), "EUR"), because);
    }

    private static Catalogue csv(Path file) throws IOException, RefusedFileException {
        return CatalogueReader.csv(file, Map.of(), "EUR");
    }

    /// What reading takes of memory in all, given back or not, in bytes.
    private static long memory(Reading reading) throws IOException, RefusedFileException {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        reading.read();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aMillionLinesAreReadAsFarAsACatalogueGoes() throws IOException, RefusedFileException {
        var file = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("name,price\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("Product " + i + "," + i % 90 + ".50\n");
            }
        }
        var catalogue = csv(file);
        assertThat(catalogue.products()).hasSize(Table.MOST_ROWS - 1);
        assertThat(catalogue.problems())
                .containsExactly(new LeftOut(
                        Table.MOST_ROWS + 1,
                        "Only the first 20000 lines are read: put the rest into a file of its own."));
    }

    @Test
    void aMillionWrongLinesMakeNoMillionComplaints() throws IOException, RefusedFileException {
        var file = Files.writeString(folder.resolve("wrong.csv"), "name,price\n" + "x,y\n".repeat(15_000));
        assertThat(csv(file).problems())
                .hasSize(201)
                .last()
                .isEqualTo(new LeftOut(0, "14800 more lines were left out."));
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedBeforeItIsHeld() throws IOException, RefusedFileException {
        var file = folder.resolve("line.csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("name,price\n".getBytes(StandardCharsets.US_ASCII));
            Made.fill(out, 100_000_000);
        }
        // passing over it takes two bytes each in all, a little at a time; holding it would take as much again
        assertThat(memory(() -> refused(() -> csv(file), "Line 2 has a cell of more than")))
                .isLessThan(256 << 20);
    }

    @Test
    void aLineOfManyCellsKeepsTheFirst() throws IOException, RefusedFileException {
        var file = folder.resolve("wide.csv");
        Files.writeString(file, "name,price\nMug,9" + ",x".repeat(2_000_000) + "\n");
        assertThat(csv(file).products()).hasSize(1);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("open.csv"), "name,price\nMug,\"9\n" + "Cup,8\n".repeat(20_000));
        refused(() -> csv(file), "Line 2 has a cell of more than 40000 characters; perhaps a quotation mark");
    }

    @Test
    void moreTextThanACatalogueHasIsRefused() throws IOException {
        var file = Files.writeString(
                folder.resolve("text.csv"), "name,text\n" + ("Mug," + "a".repeat(39_000) + "\n").repeat(700));
        refused(() -> csv(file), "more text than a catalogue can have");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        var file = Files.write(folder.resolve("bytes.csv"), new byte[] {'n', 'a', 0, 'm', 'e'});
        refused(() -> csv(file), "no text");
        document(Files.write(folder.resolve("bytes.txt"), new byte[4000]), "no text");
        document(Files.writeString(folder.resolve("dots.txt"), " … \n ... "), "no words");
        document(Files.writeString(folder.resolve("empty.md"), ""), "empty");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/sharedStrings.xml, <sst><si><t>",
        "xl/worksheets/sheet2.xml, <worksheet><sheetData><row><c><v>",
        "xl/workbook.xml, <workbook>",
        "xl/styles.xml, <styleSheet><!--"
    })
    void aWorkbookThatUnpacksWithoutEndIsRefused(String name, String start) throws IOException, RefusedFileException {
        var files = Made.workbook(HEADS);
        files.remove(name);
        var file = Made.bomb(folder.resolve("bomb.xlsx"), files, name, start, 200_000_000);
        assertThat(file).satisfies(each -> assertThat(Files.size(each)).isLessThan(1 << 20));
        assertThat(memory(() -> refused(() -> CatalogueReader.xlsx(file, Map.of(), "EUR"), "")))
                .isLessThan(400 << 20);
    }

    @Test
    void aWorkbookWithEntitiesOfItsOwnIsRefused() throws IOException {
        var files = Made.workbook(HEADS);
        files.put("xl/sharedStrings.xml", """
                <!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <sst><si><t>&b;</t></si></sst>""");
        workbook(files, "entities of its own");
        files.put("xl/sharedStrings.xml", """
                <!DOCTYPE sst SYSTEM "http://127.0.0.1:1/evil.dtd"><sst/>""");
        workbook(files, "entities of its own");
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws IOException {
        var files = Made.workbook(HEADS);
        files.put("xl/vbaProject.bin", "x");
        workbook(files, "holds macros");
    }

    @Test
    void aBrokenWorkbookIsRefused() throws IOException {
        var files = Made.workbook(HEADS + "<row><c></row>");
        workbook(files, "its XML cannot be read");
        files.remove("xl/worksheets/sheet2.xml");
        workbook(files, "no sheet to be read");
        var whole = Files.readAllBytes(Made.zip(folder.resolve("whole.xlsx"), Made.workbook(HEADS)));
        var cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        refused(() -> FileType.of(cut, "cut.xlsx"), "broken");
        whole[whole.length / 3] ^= 0x55;
        whole[whole.length / 4] ^= 0x55;
        var bent = Files.write(folder.resolve("bent.xlsx"), whole);
        refused(() -> CatalogueReader.xlsx(bent, Map.of(), "EUR"), "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prices.pdf  | name,price        | named .pdf, but what is in it is a text
            photo.jpg   | name,price        | named .jpg, but what is in it is a text
            notes.txt   | %PDF-1.4          | named .txt, but what is in it is a PDF
            prices.csv  | <html><body>x     | named .csv, but what is in it is a web page
            prices.xlsx | PK\u0003\u0004xxx | broken
            prices.xls  | \u00D0\u00CF\u0011\u00E0 | protected with a password, or written by an Office before 2007
            setup.csv   | \u007FELF         | is a program
            """)
    void aFileThatIsNotWhatItsNameSaysIsRefused(String name, String text, String because) throws IOException {
        var file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        refused(() -> FileType.of(file, name), because);
    }

    @Test
    void otherOfficeFilesAreNamed() throws IOException {
        var word = Made.zip(folder.resolve("a.docx"), Map.of("word/document.xml", "<x/>"));
        refused(() -> FileType.of(word, "a.docx"), "save it as PDF");
        var open = Made.zip(folder.resolve("a.ods"), new TreeMap<>(Map.of("content.xml", "<x/>", "mimetype", "y")));
        refused(() -> FileType.of(open, "a.ods"), "OpenDocument");
    }

    @Test
    void anArchiveWhoseListAloneIsHugeIsRefused() throws IOException {
        var bytes = Files.readAllBytes(Made.zip(folder.resolve("a.zip"), Map.of("a", "b")));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 22 + 12, 1 << 30);
        var file = Files.write(folder.resolve("list.zip"), bytes);
        refused(() -> Archive.open(file), "too many files");
    }

    @Test
    void aProtectedPdfIsRefused() throws IOException {
        for (var password : new String[] {"", "user"}) {
            try (var pdf = new PDDocument()) {
                Made.write(pdf, "Secret");
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                pdf.save(folder.resolve("locked.pdf").toFile());
            }
            document(folder.resolve("locked.pdf"), "protected");
        }
    }

    @Test
    void aBrokenPdfIsRefused() throws IOException {
        document(Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4\nnothing"), "broken");
        document(Made.pdf(folder.resolve("blank.pdf"), ""), "no words in the PDF");
        document(Made.pdf(folder.resolve("none.pdf")), "no words in the PDF");
    }

    private static byte[] packed(String repeated, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var block = repeated.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times / 1000; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private void pdf(String head, byte[] packed, String because) throws IOException {
        document(Files.write(folder.resolve("hostile.pdf"), Made.rawPdf(head, packed)), because);
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsRefused() throws IOException, RefusedFileException {
        var bomb = packed("          ", 30_000_000);
        assertThat(bomb.length).isLessThan(1 << 20);
        var more = "unpacks to more than a document can hold";
        assertThat(memory(() -> pdf("/Filter/FlateDecode", bomb, more))).isLessThan(64 << 20);
        pdf("/Filter/Fl#61teDecode", bomb, more);
        pdf("/Filter[/FlateDecode]/Type/ObjStm/N 1/First 5", bomb, more);
        pdf("/Filter [ /FlateDecode /FlateDecode ]", packedTwice(bomb), more);
        pdf("/Filter/RunLengthDecode", "\u0081a".repeat(500_000).getBytes(StandardCharsets.ISO_8859_1), more);
    }

    private static byte[] packedTwice(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void aPdfThatHidesHowItIsPackedIsRefused() throws IOException {
        var bomb = packed("          ", 1000);
        var odd = "built in a way that is not read";
        pdf("/Filter 9 0 R", bomb, odd);
        pdf("/Filter/DCTDecode", bomb, odd);
        pdf("/Filter/ASCIIHexDecode/Filter/FlateDecode", bomb, odd);
    }

    @Test
    void aPdfThatDrawsWithoutEndIsRefused() throws IOException {
        pdf(
                "/Filter/FlateDecode/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
                packed("q Q ", 100),
                "no words");
        var file = Made.pdf(folder.resolve("dense.pdf"), "word ".repeat(30_000));
        document(file, "takes too long");
    }

    @Test
    void aPdfIsGivenSoMuchTimeAndNoMore() throws IOException {
        var file = Made.pdf(folder.resolve("slow.pdf"), "a\n".repeat(1000));
        var asked = new AtomicInteger();
        var text = new PdfText(() -> Instant.EPOCH.plusSeconds(asked.getAndIncrement() * 60L), Duration.ofSeconds(30));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThatExceptionOfType(PdfText.Endless.class).isThrownBy(() -> text.page(pdf, 1));
        }
    }

    @Test
    void aDeepWebPageIsReadOrRefusedButNotFallenInto() throws IOException, RefusedFileException {
        var file = Files.writeString(folder.resolve("deep.html"), "<html><body>" + "<div>".repeat(200_000) + "bottom");
        assertThat(DocumentReader.read(file, "deep.html", FileType.HTML).text()).contains("bottom");
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws IOException {
        document(Files.writeString(folder.resolve("long.txt"), "words ".repeat(400_000)), "longer than 2000000");
        document(
                Files.writeString(folder.resolve("long.md"), "[".repeat(1_900_000) + "a".repeat(200_000)),
                "longer than 2000000");
    }
}
