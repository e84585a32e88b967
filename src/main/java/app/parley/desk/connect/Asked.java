package app.parley.desk.connect;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What came of asking the phone for what it has.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Asked.Coming.class, name = "coming"),
    @JsonSubTypes.Type(value = Asked.Refused.class, name = "refused")
})
public sealed interface Asked {
    record Coming() implements Asked {}

    record Refused(String why) implements Asked {}
}
