package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.outbox.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each of Meta's error codes means for us and in an operator's words, from `errors.tsv`.
final class ErrorTable {
    private static final String FILE = "errors.tsv";
    private static final String NO_REASON = "WhatsApp did not take it and gave no reason.";

    /// What to do about an error.
    enum Advice {
        /// Repeating it would fail again.
        REFUSE,
        /// It will pass.
        RETRY,
        /// It fails for every message until somebody acts.
        STOP
    }

    /// @param words a sentence; one that ends with a colon wants Meta's details after it
    record Row(int from, int to, int subcode, Advice advice, Duration after, String words) {
        boolean covers(int code) {
            return from <= code && code <= to;
        }
    }

    private final Map<Integer, List<Row>> single = new HashMap<>();
    private final List<Row> ranges = new ArrayList<>();

    private ErrorTable(List<Row> rows) {
        for (Row row : rows) {
            if (row.from() == row.to())
                single.computeIfAbsent(row.from(), _ -> new ArrayList<>()).add(row);
            else ranges.add(row);
        }
    }

    static ErrorTable load() {
        try (InputStream file = ErrorTable.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is missing");
            var lines = new BufferedReader(new InputStreamReader(file, UTF_8));
            return new ErrorTable(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ErrorTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// The row for an error; one for its subcode goes before one for its code.
    Optional<Row> find(GraphError error) {
        Row found = null;
        for (Row row : single.getOrDefault(error.code(), ranges)) {
            if (!row.covers(error.code())) continue;
            if (row.subcode() != 0 && row.subcode() == error.subcode()) return Optional.of(row);
            if (row.subcode() == 0 && found == null) found = row;
        }
        return Optional.ofNullable(found);
    }

    /// The error in words an operator understands.
    Failure failure(GraphError error) {
        return find(error)
                .map(row -> new Failure(error.code(), words(row, error), row.advice() == Advice.STOP))
                .orElseGet(() -> new Failure(error.code(), unknown(error)));
    }

    /// A failure without any reason given.
    Failure unexplained() {
        return new Failure(0, NO_REASON);
    }

    private static String words(Row row, GraphError error) {
        String words = row.words();
        if (!words.endsWith(":")) return words;
        String details = error.details();
        return details == null ? words.substring(0, words.length() - 1) + "." : words + " " + details;
    }

    private static String unknown(GraphError error) {
        String details = error.details() == null ? error.title() : error.details();
        if (!details.isEmpty()) return "WhatsApp did not take it: " + details;
        if (error.code() == GraphError.NO_CODE) return NO_REASON;
        return "WhatsApp did not take it and gave only the number " + error.code() + ".";
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) throw new IllegalStateException("a row of " + FILE + " has not four cells: " + line);
        String[] code = cells[0].split("/", 2);
        String[] range = code[0].split("-", 2);
        int from = Integer.parseInt(range[0]);
        return new Row(
                from,
                range.length == 1 ? from : Integer.parseInt(range[1]),
                code.length == 1 ? 0 : Integer.parseInt(code[1]),
                Advice.valueOf(cells[1]),
                cells[2].isEmpty() ? Duration.ZERO : Duration.parse(cells[2]),
                cells[3]);
    }
}
