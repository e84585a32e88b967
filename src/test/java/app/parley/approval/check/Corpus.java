package app.parley.approval.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Lines of a list of texts: columns between bars, `\n` for a new line.
final class Corpus {
    private Corpus() {}

    record Line(List<String> columns) {
        String column(int index) {
            return index < columns.size() ? columns.get(index) : "";
        }

        @Override
        public String toString() {
            return String.join(" | ", columns);
        }
    }

    static List<Line> lines(String file) {
        try (var in = Corpus.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Line(Arrays.stream(line.split("\\|", -1))
                            .map(column -> column.strip().replace("\\n", "\n"))
                            .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cases hostile(Line line, String text) {
        return with(Cases.text(text).in(line.column(0)), line.column(3), line.column(4));
    }

    static Cases harmless(Line line) {
        return with(Cases.text(line.column(1)).in(line.column(0)), line.column(2), line.column(3));
    }

    private static Cases with(Cases draft, String known, String inbound) {
        var informed = known.isEmpty() ? draft : draft.knowing(known);
        return inbound.isEmpty() ? informed : informed.answering(inbound);
    }
}
