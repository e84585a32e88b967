package app.parley.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A message's content as it stands in a column, in every store that keeps one: `{"text":{"body":"…"}}`.
public final class ContentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addMixIn(Content.class, Contents.class)
            .addMixIn(Content.Heading.class, Headings.class)
            .addMixIn(Action.class, Actions.class)
            .build();

    private ContentJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Content.Template.class, name = "template"),
        @JsonSubTypes.Type(value = Content.File.class, name = "file"),
        @JsonSubTypes.Type(value = Content.Place.class, name = "place"),
        @JsonSubTypes.Type(value = Content.People.class, name = "people"),
        @JsonSubTypes.Type(value = Content.Reaction.class, name = "reaction"),
        @JsonSubTypes.Type(value = Content.Interactive.class, name = "interactive")
    })
    private interface Contents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Heading.Words.class, name = "words"),
        @JsonSubTypes.Type(value = Content.Heading.Attached.class, name = "file")
    })
    private interface Headings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Action.Buttons.class, name = "buttons"),
        @JsonSubTypes.Type(value = Action.Menu.class, name = "menu"),
        @JsonSubTypes.Type(value = Action.Link.class, name = "link"),
        @JsonSubTypes.Type(value = Action.AskForPhone.class, name = "ask_for_phone")
    })
    private interface Actions {}

    public static String write(Content content) {
        try {
            return MAPPER.writerFor(Content.class).writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a content that can be kept: " + content.type(), e);
        }
    }

    /// @throws IllegalStateException if it is none of ours
    public static Content read(String json) {
        try {
            // What was kept before there were files named every kind it was not, with null.
            if (MAPPER.readTree(json) instanceof ObjectNode whole) {
                whole.properties().removeIf(field -> field.getValue().isNull());
                return content(whole);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept message has no content", e);
        }
        throw new IllegalStateException("a kept message has no content");
    }

    private static Content content(JsonNode whole) throws JsonProcessingException {
        return MAPPER.treeToValue(whole, Content.class);
    }
}
