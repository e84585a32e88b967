package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person wants to say.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Outgoing.Template.class, name = "template")
})
public sealed interface Outgoing {

    /// @param quoting a message of the conversation
    record Text(String body, @Nullable UUID quoting) implements Outgoing {}

    /// @param language exactly as approved
    record Template(String name, String language, List<Variable> variables) implements Outgoing {
        public Template {
            variables = List.copyOf(variables);
        }
    }

    /// @param name for templates with named variables
    record Variable(@Nullable String name, String text) {}
}
