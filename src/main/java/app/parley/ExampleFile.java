package app.parley;

import app.parley.conversation.reading.Example;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table of texts and what they are about: CSV in UTF-8 whose first line names the columns, among them `text` and
/// `label` (or `category` or `intent`).
final class ExampleFile {
    private static final int MOST_ROWS = 200_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final List<String> LABELS = List.of("label", "category", "intent");

    private final Path file;

    ExampleFile(Path file) {
        this.file = file;
    }

    /// @throws SettingsException if it is no such table, with the line that is wrong
    List<Example> read() {
        var examples = new ArrayList<Example>();
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(CsvSchema.emptySchema())
                .readValues(GivenFile.text(file, MOST_BYTES))) {
            var columns = columns(rows);
            while (rows.hasNext()) {
                examples.add(columns.example(rows.next(), examples.size() + 2));
                if (examples.size() > MOST_ROWS) {
                    throw wrong("has more than " + MOST_ROWS + " rows");
                }
            }
        } catch (IOException | RuntimeJsonMappingException e) {
            throw wrong("is no table of comma-separated values (row " + (examples.size() + 2) + ")");
        }
        if (examples.isEmpty()) {
            throw wrong("has no rows");
        }
        return examples;
    }

    private Columns columns(MappingIterator<List<String>> rows) {
        var names = rows.hasNext()
                ? rows.next().stream()
                        .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                        .toList()
                : List.<String>of();
        int label = LABELS.stream()
                .mapToInt(names::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
        if (!names.contains("text") || label < 0) {
            throw wrong("must name the columns text and label in its first line");
        }
        return new Columns(names.indexOf("text"), label);
    }

    private final class Columns {
        private final int text;
        private final int label;

        Columns(int text, int label) {
            this.text = text;
            this.label = label;
        }

        Example example(List<String> cells, int row) {
            if (cells.size() <= Math.max(text, label) || cells.get(label).isBlank()) {
                throw wrong("has no text or no label in row " + row);
            }
            return new Example(cells.get(text), cells.get(label).strip());
        }
    }

    private SettingsException wrong(String why) {
        return new SettingsException(file + " " + why + ".");
    }
}
