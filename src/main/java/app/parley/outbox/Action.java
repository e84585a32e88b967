package app.parley.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the contact can tap under an interactive message (reference §2.2).
public sealed interface Action {

    /// Up to three buttons, whose titles come back as an answer.
    record Buttons(List<Button> buttons) implements Action {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /// @param id comes back with the answer
    record Button(String id, String title) {}

    /// A list that opens by a button.
    record Menu(String label, List<Section> sections) implements Action {
        public Menu {
            sections = List.copyOf(sections);
        }
    }

    /// @param title needed where there is more than one section
    record Section(@Nullable String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// @param id comes back with the answer
    record Row(String id, String title, @Nullable String description) {}

    /// A button that opens a page.
    record Link(String label, String url) implements Action {}

    /// Asks for the contact's phone number.
    record AskForPhone() implements Action {}

    /// Everything in it that the contact reads.
    default List<String> pieces() {
        return switch (this) {
            case Buttons(var buttons) -> buttons.stream().map(Button::title).toList();
            case Menu(var label, var sections) ->
                Stream.concat(Stream.of(label), sections.stream().flatMap(Action::pieces))
                        .toList();
            case Link(var label, var url) -> List.of(label, url);
            case AskForPhone() -> List.of();
        };
    }

    private static Stream<String> pieces(Section section) {
        var rows = section.rows().stream()
                .flatMap(row ->
                        row.description() == null ? Stream.of(row.title()) : Stream.of(row.title(), row.description()));
        return section.title() == null ? rows : Stream.concat(Stream.of(section.title()), rows);
    }
}
