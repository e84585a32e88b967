package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What came of a wish.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Changed.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Changed.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Changed.Missing.class, name = "missing")
})
public sealed interface Changed {
    /// It is so; this is the conversation now.
    record Done(ConversationLine conversation) implements Changed {}

    /// @param reason in plain words
    record Refused(String reason) implements Changed {}

    /// There is no such conversation.
    record Missing() implements Changed {}
}
