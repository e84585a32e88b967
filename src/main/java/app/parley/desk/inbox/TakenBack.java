package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What came of a wish to take back a message.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TakenBack.Done.class, name = "done"),
    @JsonSubTypes.Type(value = TakenBack.TooLate.class, name = "too_late")
})
public sealed interface TakenBack {
    /// It does not go out. An agent's words wait for a decision again.
    ///
    /// @param text its words, to write on
    record Done(String text) implements TakenBack {}

    record TooLate(String why) implements TakenBack {}
}
