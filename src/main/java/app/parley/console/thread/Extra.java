package app.parley.console.thread;

import app.parley.desk.inbox.Outgoing;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is written beside the words: something to tap under them, or a place or a card that goes by itself.
///
/// @param fields as they are typed
record Extra(Kind kind, List<String> fields) {
    private static final Pattern COORDINATES =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

    enum Kind {
        /// Three titles.
        BUTTONS(3),
        /// The list's button, and the choices one a line.
        CHOICES(2),
        /// The button's words, and the address.
        LINK(2),
        ASK_FOR_PHONE(0),
        /// Name, address, and coordinates.
        PLACE(3),
        /// Name and phone number.
        CARD(2);

        private final int fields;

        Kind(int fields) {
            this.fields = fields;
        }

        /// Whether it stands under words.
        boolean needsWords() {
            return this != PLACE && this != CARD;
        }
    }

    Extra {
        fields = List.copyOf(fields);
        if (fields.size() != kind.fields) {
            throw new IllegalArgumentException("it has " + kind.fields + " fields");
        }
    }

    static Extra empty(Kind kind) {
        return new Extra(kind, Collections.nCopies(kind.fields, ""));
    }

    /// Whether all is there that it cannot go without.
    boolean isWhole() {
        return switch (kind) {
            case BUTTONS -> fields.stream().anyMatch(title -> !title.isBlank());
            case CHOICES, LINK, CARD -> fields.stream().noneMatch(String::isBlank);
            case ASK_FOR_PHONE -> true;
            case PLACE -> coordinates().isPresent();
        };
    }

    /// @param words what it stands under
    Outgoing outgoing(String words, @Nullable UUID quoting) {
        return switch (kind) {
            case BUTTONS ->
                new Outgoing.Buttons(
                        words,
                        fields.stream()
                                .filter(title -> !title.isBlank())
                                .map(String::strip)
                                .toList(),
                        quoting);
            case CHOICES -> new Outgoing.Choices(words, field(0), lines(), quoting);
            case LINK -> new Outgoing.Link(words, field(0), field(1), quoting);
            case ASK_FOR_PHONE -> new Outgoing.AskForPhone(words);
            case PLACE -> {
                var at = coordinates().orElseThrow();
                yield new Outgoing.Place(at[0], at[1], field(0), field(1));
            }
            case CARD -> new Outgoing.Card(field(0), field(1));
        };
    }

    private String field(int index) {
        return fields.get(index).strip();
    }

    /// A title a line, and what is more to say behind a stroke.
    private List<Outgoing.Line> lines() {
        return fields.get(1)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", 2)).map(String::strip).toList())
                .map(parts -> new Outgoing.Line(parts.getFirst(), parts.size() > 1 ? parts.getLast() : null))
                .toList();
    }

    /// Latitude and longitude in degrees, as maps give them.
    private Optional<double[]> coordinates() {
        var typed = COORDINATES.matcher(fields.getLast());
        return typed.matches()
                ? Optional.of(new double[] {Double.parseDouble(typed.group(1)), Double.parseDouble(typed.group(2))})
                : Optional.empty();
    }
}
