package app.parley.knowledge.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a table of which nobody told how its cells are parted. What a cell holds is text, also where it begins with
/// an equals sign.
final class CsvReader {
    private static final int LOOKED_AT = 16 << 10;
    private static final int ROWS_LOOKED_AT = 20;
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');

    private CsvReader() {}

    static Table read(TextFile.Opening file) throws IOException, RefusedFileException {
        var table = new Table();
        try (var reader = TextFile.open(file)) {
            var lines = new CsvLines(reader, separator(reader));
            for (var row = lines.next(); row != null && !table.isFull(); row = lines.next()) {
                table.add(row);
            }
        }
        return table;
    }

    /// The one that parts most of the first lines into the same number of cells.
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LOOKED_AT + 1);
        var start = new char[LOOKED_AT];
        int length = 0;
        for (int count = 0; count >= 0 && length < LOOKED_AT; count = reader.read(start, length, LOOKED_AT - length)) {
            length += count;
        }
        reader.reset();
        var text = new String(start, 0, length);
        var named = CsvLines.named(text.lines().findFirst().orElse(""));
        return named == null
                ? SEPARATORS.stream()
                        .max(Comparator.comparingInt(separator -> agreement(text, separator)))
                        .orElse(',')
                : named;
    }

    private static int agreement(String text, char separator) {
        var widths = new ArrayList<Integer>();
        try {
            var lines = new CsvLines(new BufferedReader(new StringReader(text)), separator);
            for (var row = lines.next(); row != null && widths.size() < ROWS_LOOKED_AT; row = lines.next()) {
                if (!row.isBlank()) {
                    widths.add(row.cells().size());
                }
            }
        } catch (IOException | RefusedFileException e) {
            return 0;
        }
        return widths.stream()
                .filter(width -> width > 1)
                .mapToInt(width -> (int) widths.stream().filter(width::equals).count() * Math.min(width, 12))
                .max()
                .orElse(0);
    }
}
