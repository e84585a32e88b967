package app.parley.knowledge.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads the words of a PDF, in the order in which it draws them.
final class PdfReader {
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_PAGES = 2_000;
    static final Duration LONGEST = Duration.ofSeconds(60);

    private PdfReader() {}

    static Document read(Path file) throws IOException, RefusedFileException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedFileException("The PDF is larger than " + (MOST_BYTES >> 20) + " MB: divide it.");
        }
        var bytes = Files.readAllBytes(file);
        PdfGate.check(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            if (pdf.isEncrypted()) {
                throw locked();
            }
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new RefusedFileException("The PDF has more than " + MOST_PAGES + " pages: divide it.");
            }
            return new Document("", words(pdf));
        } catch (InvalidPasswordException e) {
            throw locked();
        } catch (PdfText.Endless e) {
            throw new RefusedFileException("The PDF takes too long to be read.", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RefusedFileException("The PDF is broken.", e);
        }
    }

    private static String words(PDDocument pdf) throws IOException, RefusedFileException {
        var text = new StringBuilder();
        var reader = new PdfText(InstantSource.system(), LONGEST);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(reader.page(pdf, page)).append("\n\n");
            if (text.length() > DocumentReader.LONGEST) {
                throw new RefusedFileException(
                        "The PDF is longer than " + DocumentReader.LONGEST + " characters: divide it.");
            }
        }
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedFileException("There are no words in the PDF, only pictures of them perhaps.");
        }
        return text.toString();
    }

    private static RefusedFileException locked() {
        return new RefusedFileException("The PDF is protected: save it without a password.");
    }
}
