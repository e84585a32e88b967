package app.parley.knowledge.reader;

import java.util.List;

/// A line of a table.
///
/// @param line where it begins in the file, from 1
/// @param cells without blanks around them; "" for an empty one
record Row(int line, List<String> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /// "" where the line is shorter.
    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
