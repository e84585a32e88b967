package app.parley.knowledge.reader;

import java.util.ArrayList;
import java.util.List;

/// The lines of a spreadsheet that are not empty, as far as they are read: a catalogue that is larger belongs in
/// several files.
final class Table {
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 40_000;
    private static final long MOST_CHARACTERS = 24_000_000;

    private final List<Row> rows = new ArrayList<>();
    private long characters;
    private int cutAt;

    /// @throws RefusedFileException if there are more words than a catalogue has
    void add(Row row) throws RefusedFileException {
        if (row.isBlank()) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            cutAt = row.line();
            return;
        }
        for (var cell : row.cells()) {
            characters += cell.length();
        }
        if (characters > MOST_CHARACTERS) {
            throw new RefusedFileException("The file holds more text than a catalogue can have: divide it.");
        }
        rows.add(row);
    }

    boolean isFull() {
        return cutAt > 0;
    }

    /// The first line that was not read; 0 if all were.
    int cutAt() {
        return cutAt;
    }

    List<Row> rows() {
        return rows;
    }
}
