package app.parley.knowledge.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What sort of file this is: told by its content, and its name must agree.
public enum FileType {
    CSV("table"),
    XLSX("Excel workbook"),
    PDF("PDF"),
    HTML("web page"),
    MARKDOWN("text"),
    TEXT("text"),
    /// An archive that holds a chat.
    ZIP("archive");

    private static final int HEAD = 1_024;
    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "text", "md", "markdown", "");
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
            + "<(!doctype\\s+html|html|head|body|article|main|div|p|h1)\\b.*");

    private final String words;

    FileType(String words) {
        this.words = words;
    }

    /// @param name as its owner calls the file
    /// @throws RefusedFileException if it is of no sort that can be read, or its name says otherwise
    public static FileType of(Path file, String name) throws IOException, RefusedFileException {
        if (Files.size(file) == 0) {
            throw new RefusedFileException("The file is empty.");
        }
        var ending = ending(name);
        var type = byContent(file, ending);
        if (!agrees(type, ending)) {
            throw new RefusedFileException("The file is named ." + ending + ", but what is in it is a " + type.words
                    + ". Give it the right name, or save it again.");
        }
        return type;
    }

    /// The letters behind the last dot; "" if there are none.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static FileType byContent(Path file, String ending) throws IOException, RefusedFileException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return packed(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new RefusedFileException("The file is protected with a password, or written by an Office before 2007:"
                    + " save it as .xlsx without a password.");
        }
        if (start.startsWith("MZ") && start.indexOf('\0') >= 0 || start.startsWith("\u007FELF")) {
            throw new RefusedFileException("The file is a program.");
        }
        return text(start, ending);
    }

    private static FileType packed(Path file) throws IOException, RefusedFileException {
        try (var archive = Archive.open(file)) {
            var names = archive.names();
            if (names.contains("xl/workbook.xml")) {
                return XLSX;
            }
            if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
                throw new RefusedFileException("The file is an Office document: save it as PDF.");
            }
            if (names.contains("content.xml") && names.contains("mimetype")) {
                throw new RefusedFileException("The file is an OpenDocument: save it as .xlsx, .csv or PDF.");
            }
            return ZIP;
        }
    }

    private static FileType text(String start, String ending) {
        var bare = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        if (PAGE.matcher(bare).matches()) {
            return HTML;
        }
        return switch (ending) {
            case "csv", "tsv" -> CSV;
            case "md", "markdown" -> MARKDOWN;
            default -> TEXT;
        };
    }

    private static boolean agrees(FileType type, String ending) {
        return switch (type) {
            case PDF -> Set.of("pdf", "").contains(ending);
            case XLSX -> Set.of("xlsx", "xlsm", "xltx", "xltm", "").contains(ending);
            case ZIP -> Set.of("zip", "").contains(ending);
            case HTML -> Set.of("html", "htm", "xhtml", "txt", "").contains(ending);
            case CSV, MARKDOWN, TEXT -> TEXTS.contains(ending);
        };
    }
}
