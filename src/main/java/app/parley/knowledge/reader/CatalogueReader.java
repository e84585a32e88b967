package app.parley.knowledge.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a catalogue from a table: a line a product, or a line a variant.
public final class CatalogueReader {
    private static final int HEADER_WITHIN = 20;
    private static final int MOST_PROBLEMS = 200;

    private final Columns columns;
    private final Row head;
    private final Lines lines;
    private final List<LeftOut> problems = new ArrayList<>();
    private int untold;

    private CatalogueReader(Columns columns, Row head, Lines lines) {
        this.columns = columns;
        this.head = head;
        this.lines = lines;
    }

    /// @param given which head a column stands under, where it is not to be guessed
    /// @param currency ISO 4217, of prices that do not say; null if that is not known either
    public static Catalogue csv(Path file, Map<Column, String> given, @Nullable String currency)
            throws IOException, RefusedFileException {
        return catalogue(CsvReader.read(() -> Files.newInputStream(file)), given, currency);
    }

    /// As [#csv], of an Excel workbook's first sheet.
    public static Catalogue xlsx(Path file, Map<Column, String> given, @Nullable String currency)
            throws IOException, RefusedFileException {
        return catalogue(XlsxReader.read(file), given, currency);
    }

    private static Catalogue catalogue(Table table, Map<Column, String> given, @Nullable String currency)
            throws RefusedFileException {
        for (var row : table.rows().stream().limit(HEADER_WITHIN).toList()) {
            var columns = Columns.of(row, given);
            if (columns != null) {
                var prices = table.rows().stream()
                        .filter(each -> each.line() > row.line())
                        .map(each -> columns.cell(each, Column.PRICE))
                        .toList();
                var lines = new Lines(columns, Amounts.of(prices), currency);
                return new CatalogueReader(columns, row, lines).read(table);
            }
        }
        throw new RefusedFileException(noHead(table, given));
    }

    private static String noHead(Table table, Map<Column, String> given) {
        if (table.rows().isEmpty()) {
            return "The file holds no lines.";
        }
        var heads = table.rows().getFirst().cells().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(HEADER_WITHIN)
                .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
                .collect(Collectors.joining(", "));
        return given.isEmpty()
                ? "No column says what the products are called. The first line reads: " + heads
                        + ". Say which column it is."
                : "A column that was named is not in the file. The first line reads: " + heads + ".";
    }

    private Catalogue read(Table table) {
        var products = new Products();
        for (var row : table.rows()) {
            if (row.line() > head.line()) {
                try {
                    products.add(lines.read(row, products.last()));
                } catch (IllegalArgumentException e) {
                    products.lose(columns.cell(row, Column.NAME));
                    problem(row.line(), String.valueOf(e.getMessage()));
                }
            }
        }
        var items = products.items(this::problem);
        if (table.cutAt() > 0) {
            problem(
                    table.cutAt(),
                    "Only the first " + Table.MOST_ROWS + " lines are read: put the rest into a file of its own.");
        }
        if (untold > 0) {
            problems.add(new LeftOut(0, untold + " more lines were left out."));
        }
        var known = EnumSet.copyOf(columns.places().keySet());
        var heads = known.stream()
                .map(column -> column.word() + ": " + Objects.requireNonNullElse(columns.head(column), ""))
                .toList();
        return new Catalogue(items, known, heads, columns.ignored(), problems);
    }

    private void problem(int line, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LeftOut(line, reason));
        } else {
            untold++;
        }
    }
}
