package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person wants to say. `quoting` is a message of the conversation.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Outgoing.Template.class, name = "template"),
    @JsonSubTypes.Type(value = Outgoing.File.class, name = "file"),
    @JsonSubTypes.Type(value = Outgoing.Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = Outgoing.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Outgoing.Card.class, name = "card"),
    @JsonSubTypes.Type(value = Outgoing.Buttons.class, name = "buttons"),
    @JsonSubTypes.Type(value = Outgoing.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Outgoing.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Outgoing.AskForPhone.class, name = "ask_for_phone")
})
public sealed interface Outgoing {

    record Text(String body, @Nullable UUID quoting) implements Outgoing {}

    /// @param language exactly as approved
    /// @param above the file above its text; null if it has none
    record Template(
            String name,
            String language,
            List<Variable> variables,
            @Nullable Above above) implements Outgoing {
        public Template {
            variables = List.copyOf(variables);
        }

        /// One without a file.
        public Template(String name, String language, List<Variable> variables) {
            this(name, language, variables, null);
        }
    }

    /// A file that was handed in before, to stand above a template's text.
    ///
    /// @param kind what the template wants there: `image`, `video` or `document`
    record Above(UUID file, String kind) {}

    /// @param name for templates with named variables
    record Variable(@Nullable String name, String text, TemplatePlace place) {
        /// One in the text.
        public Variable(@Nullable String name, String text) {
            this(name, text, TemplatePlace.BODY);
        }
    }

    /// A file that was handed in before ([InboxDesk#attach]).
    record File(
            UUID file, @Nullable String caption, @Nullable UUID quoting) implements Outgoing {}

    /// @param about a message of the contact's
    /// @param emoji null to take the reaction back
    record Reaction(UUID about, @Nullable String emoji) implements Outgoing {}

    /// A place on the map, in degrees.
    record Place(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) implements Outgoing {}

    /// Somebody's address card.
    record Card(String name, String phone) implements Outgoing {}

    /// Words with up to three buttons.
    record Buttons(
            String body, List<String> titles, @Nullable UUID quoting) implements Outgoing {
        public Buttons {
            titles = List.copyOf(titles);
        }
    }

    /// Words with a list that opens by a button.
    record Choices(
            String body,
            String label,
            List<Line> lines,
            @Nullable UUID quoting) implements Outgoing {
        public Choices {
            lines = List.copyOf(lines);
        }
    }

    record Line(String title, @Nullable String description) {}

    /// Words with a button that opens a page.
    record Link(
            String body, String label, String url, @Nullable UUID quoting) implements Outgoing {}

    /// Words with a button by which the contact gives their phone number.
    record AskForPhone(String body) implements Outgoing {}
}
