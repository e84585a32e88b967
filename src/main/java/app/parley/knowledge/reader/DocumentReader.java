package app.parley.knowledge.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Reads a document of whatever sort as a title and a text.
public final class DocumentReader {
    static final int LONGEST = 2_000_000;
    private static final int LONGEST_PAGE = 8_000_000;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\h]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u0085");
    private static final Pattern GAPS = Pattern.compile("\\n(?:\\h*\\n){2,}");

    private DocumentReader() {}

    /// @param name as its owner calls the file; gives the title where the text has none
    /// @throws RefusedFileException if there are no words in it that can be read
    public static Document read(Path file, String name, FileType type) throws IOException, RefusedFileException {
        var document = switch (type) {
            case MARKDOWN -> Markdown.read(TextFile.whole(() -> Files.newInputStream(file), LONGEST));
            case TEXT, CSV -> new Document("", TextFile.whole(() -> Files.newInputStream(file), LONGEST));
            case HTML -> HtmlReader.read(TextFile.whole(() -> Files.newInputStream(file), LONGEST_PAGE));
            case PDF -> PdfReader.read(file);
            case XLSX, ZIP -> throw new RefusedFileException("Such a file is not read as a document.");
        };
        var text = clean(document.text());
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedFileException("There are no words in the file.");
        }
        if (text.length() > LONGEST) {
            throw new RefusedFileException("The file is longer than " + LONGEST + " characters: divide it.");
        }
        return new Document(title(document.title(), name), text);
    }

    private static String clean(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var seen = UNSEEN.matcher(lines).replaceAll("");
        return GAPS.matcher(BLANKS.matcher(seen).replaceAll(" "))
                .replaceAll("\n\n")
                .strip();
    }

    private static String title(String title, String name) {
        var given = clean(title).replace('\n', ' ').strip();
        if (!given.isEmpty()) {
            return shortened(given);
        }
        var dot = name.lastIndexOf('.');
        var bare = clean((dot > 0 ? name.substring(0, dot) : name).replace('_', ' '));
        return bare.isEmpty() ? "Document" : shortened(bare);
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_TITLE
                ? title.substring(0, LONGEST_TITLE).strip()
                : title;
    }
}
