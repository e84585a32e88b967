package app.parley.knowledge.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of a CSV, one after the other. A quotation mark within a cell that did not begin with one is a mark like
/// any other.
final class CsvLines {
    private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?");
    private static final char QUOTE = '"';
    private static final int END = -1;

    private final BufferedReader reader;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int began;

    CsvLines(BufferedReader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /// The separator that Excel writes on a line before all others; null if this is no such line.
    static @Nullable Character named(String line) {
        var named = NAMED.matcher(line);
        return named.matches() ? Character.valueOf(named.group(1).charAt(0)) : null;
    }

    /// Null at the end.
    @Nullable
    Row next() throws IOException, RefusedFileException {
        began = line;
        int mark = reader.read();
        if (mark == END) {
            return null;
        }
        var cells = new ArrayList<String>();
        while (true) {
            int after = mark == QUOTE ? quoted() : plain(mark);
            keep(cells);
            if (after == END || after == '\n') {
                return began == 1 && cells.size() <= 2 && isNote(cells) ? next() : new Row(began, cells);
            }
            mark = reader.read();
        }
    }

    private static boolean isNote(List<String> cells) {
        return cells.getFirst().equals("sep=") || named(cells.getFirst()) != null;
    }

    private void keep(List<String> cells) {
        if (cells.size() < Table.MOST_COLUMNS) {
            cells.add(cell.toString().replace("\r\n", "\n").replace("\0", "").strip());
        }
        cell.setLength(0);
    }

    /// Reads a cell from its first mark on; answers what ended it.
    private int plain(int first) throws IOException, RefusedFileException {
        int mark = first;
        while (mark != END && mark != separator && mark != '\n') {
            if (mark == '\r') {
                mark = afterReturn();
                if (mark == '\n') {
                    return '\n';
                }
                continue;
            }
            put(mark);
            mark = reader.read();
        }
        return ended(mark);
    }

    private int quoted() throws IOException, RefusedFileException {
        while (true) {
            int mark = reader.read();
            if (mark == END) {
                return END;
            }
            if (mark == QUOTE) {
                mark = reader.read();
                if (mark != QUOTE) {
                    return plain(mark);
                }
            }
            if (mark == '\n') {
                line++;
            }
            put(mark);
        }
    }

    /// A lone carriage return ends a line too, as old Macs write it.
    private int afterReturn() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') {
            reader.reset();
        }
        line++;
        return '\n';
    }

    private int ended(int mark) {
        if (mark == '\n') {
            line++;
        }
        return mark;
    }

    private void put(int mark) throws RefusedFileException {
        cell.append((char) mark);
        if (cell.length() > Table.LONGEST_CELL) {
            throw new RefusedFileException("Line " + began + " has a cell of more than " + Table.LONGEST_CELL
                    + " characters; perhaps a quotation mark is not closed there.");
        }
    }
}
