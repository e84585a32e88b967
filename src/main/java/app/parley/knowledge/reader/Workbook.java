package app.parley.knowledge.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a spreadsheet (Office Open XML) says beside its cells: which sheet is the first one shown, the texts that
/// cells share, and which kinds of cell are written with a currency.
final class Workbook {
    static final long MOST_BYTES = 64L << 20;
    private static final int MOST_TEXTS = 500_000;
    private static final int MOST_STYLES = 5_000;
    private static final long MOST_CHARACTERS = 24_000_000;
    private static final Pattern CURRENCY =
            Pattern.compile("\\[\\$([^\\]-]+)|(R\\$|US\\$|S/|[€£₹])|\"([A-Z]{3}|\\$)\"|(\\$)");

    private final Archive archive;

    Workbook(Archive archive) {
        this.archive = archive;
    }

    /// @throws RefusedFileException if it holds programs, or is no workbook
    void check() throws RefusedFileException {
        var names = archive.names();
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new RefusedFileException("The spreadsheet holds macros: save it as .xlsx without them.");
        }
        if (!archive.has("xl/workbook.xml")) {
            throw new RefusedFileException("The archive is no spreadsheet.");
        }
    }

    /// The name of the first sheet that is shown.
    String sheet() throws IOException, RefusedFileException {
        var places = places();
        try (var xml = open("xl/workbook.xml")) {
            for (var tag = xml.next(); tag != null; tag = xml.next()) {
                if (tag.equals("sheet") && xml.attribute("state").isEmpty()) {
                    var place = places.get(xml.attribute("id"));
                    if (place != null && archive.has(place)) {
                        return place;
                    }
                }
            }
        }
        throw new RefusedFileException("The spreadsheet has no sheet to be read.");
    }

    private Map<String, String> places() throws IOException, RefusedFileException {
        var places = new HashMap<String, String>();
        if (!archive.has("xl/_rels/workbook.xml.rels")) {
            return places;
        }
        try (var xml = open("xl/_rels/workbook.xml.rels")) {
            for (var tag = xml.next(); tag != null && places.size() < MOST_STYLES; tag = xml.next()) {
                if (tag.equals("Relationship")) {
                    var target = xml.attribute("Target");
                    places.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return places;
    }

    List<String> texts() throws IOException, RefusedFileException {
        var texts = new ArrayList<String>();
        if (!archive.has("xl/sharedStrings.xml")) {
            return texts;
        }
        long characters = 0;
        try (var xml = open("xl/sharedStrings.xml")) {
            for (var tag = xml.next(); tag != null; tag = xml.next()) {
                if (tag.equals("si")) {
                    var text = words(xml, "/si");
                    characters += text.length();
                    if (texts.size() == MOST_TEXTS || characters > MOST_CHARACTERS) {
                        throw new RefusedFileException(
                                "The file holds more text than a catalogue can have: divide it.");
                    }
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /// The runs of a text put together, without how they are pronounced.
    static String words(Xml xml, String end) throws IOException, RefusedFileException {
        var text = new StringBuilder();
        for (var tag = xml.next(); tag != null && !tag.equals(end); tag = xml.next()) {
            if (tag.equals("rPh")) {
                xml.text();
            } else if (tag.equals("t") && text.length() < Table.LONGEST_CELL) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    /// By a cell's style: the currency it is written with, "" for none.
    List<String> currencies() throws IOException, RefusedFileException {
        var formats = new HashMap<String, String>();
        var styles = new ArrayList<String>();
        if (!archive.has("xl/styles.xml")) {
            return styles;
        }
        boolean cells = false;
        try (var xml = open("xl/styles.xml")) {
            for (var tag = xml.next(); tag != null && styles.size() + formats.size() < MOST_STYLES; tag = xml.next()) {
                switch (tag) {
                    case "numFmt" -> formats.put(xml.attribute("numFmtId"), currency(xml.attribute("formatCode")));
                    case "cellXfs" -> cells = true;
                    case "/cellXfs" -> cells = false;
                    case "xf" -> {
                        if (cells) {
                            styles.add(formats.getOrDefault(xml.attribute("numFmtId"), ""));
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    private static String currency(String format) {
        var found = CURRENCY.matcher(format);
        return found.find() ? group(found).strip() : "";
    }

    private static String group(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return "";
    }

    Xml open(String name) throws IOException, RefusedFileException {
        return new Xml(archive.open(name, MOST_BYTES));
    }
}
