package app.parley.knowledge.reader;

import java.util.Locale;
import java.util.Optional;

/// What a column of a catalogue may hold.
public enum Column {
    NAME,
    TEXT,
    PRICE,
    CURRENCY,
    STOCK,
    SIZE,
    COLOUR,
    PICTURE,
    LINK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Column> of(String word) {
        for (var column : values()) {
            if (column.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
