package app.parley.knowledge.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the first sheet of a spreadsheet that is shown. A formula counts as what it gave when the file was saved.
final class XlsxReader {
    private final List<String> texts;
    private final List<String> currencies;
    private final Xml xml;
    private final Table table = new Table();

    private XlsxReader(List<String> texts, List<String> currencies, Xml xml) {
        this.texts = texts;
        this.currencies = currencies;
        this.xml = xml;
    }

    static Table read(Path file) throws IOException, RefusedFileException {
        try (var archive = Archive.open(file)) {
            var book = new Workbook(archive);
            book.check();
            var texts = book.texts();
            var currencies = book.currencies();
            try (var xml = book.open(book.sheet())) {
                return new XlsxReader(texts, currencies, xml).rows();
            }
        } catch (TooLargeException e) {
            throw new RefusedFileException("The spreadsheet unpacks to more than a catalogue can hold.", e);
        }
    }

    private Table rows() throws IOException, RefusedFileException {
        int line = 0;
        for (var tag = xml.next(); tag != null && !table.isFull(); tag = xml.next()) {
            if (tag.equals("row")) {
                line = whole(xml.attribute("r"), line + 1);
                table.add(row(line));
            }
        }
        return table;
    }

    private Row row(int line) throws IOException, RefusedFileException {
        var cells = new ArrayList<String>();
        for (var tag = xml.next(); tag != null && !tag.equals("/row"); tag = xml.next()) {
            if (tag.equals("c")) {
                int place = place(xml.attribute("r"), cells.size());
                var cell = cell(xml.attribute("t"), whole(xml.attribute("s"), 0));
                if (place < Table.MOST_COLUMNS) {
                    while (cells.size() <= place) {
                        cells.add("");
                    }
                    cells.set(place, cell.replace("\0", "").strip());
                }
            }
        }
        return new Row(line, cells);
    }

    private String cell(String type, int style) throws IOException, RefusedFileException {
        var cell = "";
        for (var tag = xml.next(); tag != null && !tag.equals("/c"); tag = xml.next()) {
            switch (tag) {
                case "v" -> cell = shown(type, style, xml.text());
                case "is" -> cell = Workbook.words(xml, "/is");
                case "f" -> xml.text();
                default -> {}
            }
        }
        return cell;
    }

    private String shown(String type, int style, String raw) {
        return switch (type) {
            case "s" -> {
                int place = whole(raw, -1);
                yield place >= 0 && place < texts.size() ? texts.get(place) : "";
            }
            case "", "n" -> {
                var number = number(raw);
                var currency = style < currencies.size() ? currencies.get(style) : "";
                yield number == null ? raw : currency.isEmpty() ? number : number + " " + currency;
            }
            default -> raw;
        };
    }

    /// As few digits as tell the number apart: 19.9 where the file has 19.899999999999999.
    private static @Nullable String number(String raw) {
        try {
            double number = Double.parseDouble(raw.strip());
            return Math.abs(number) < 1e15 ? Amounts.plain(number) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// From the letters of `AB12`, from 0.
    private static int place(String reference, int next) {
        int place = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            place = place * 26 + letter - 'A' + 1;
        }
        return place == 0 ? next : place - 1;
    }

    private static int whole(String digits, int otherwise) {
        try {
            return digits.isEmpty() ? otherwise : Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
