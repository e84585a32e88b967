package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/// What came of a wish to begin a chat.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Started.Chat.class, name = "chat"),
    @JsonSubTypes.Type(value = Started.Refused.class, name = "refused")
})
public sealed interface Started {
    /// Here it is: it may have been there before.
    record Chat(UUID conversation) implements Started {}

    /// @param reason in plain words
    record Refused(String reason) implements Started {}
}
