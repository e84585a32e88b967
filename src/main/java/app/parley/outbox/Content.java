package app.parley.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message to a contact consists of.
public sealed interface Content {

    /// Words, within the service window.
    record Text(String body) implements Content {}

    /// An approved template with its variables, at any time.
    ///
    /// @param language exactly as approved: `es` is not `es_ES`
    record Template(String name, String language, List<Parameter> body) implements Content {
        public Template {
            body = List.copyOf(body);
        }
    }

    /// One variable of a template's body.
    ///
    /// @param name for templates with named variables; null for positional ones
    record Parameter(@Nullable String name, String text) {}

    /// The words a person would read; for a template its name and variables.
    default String words() {
        return switch (this) {
            case Text(var body) -> body;
            case Template(var name, var _, var body) ->
                name + body.stream().map(Parameter::text).reduce("", (a, b) -> a + " · " + b);
        };
    }
}
