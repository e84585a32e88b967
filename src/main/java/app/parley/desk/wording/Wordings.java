package app.parley.desk.wording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What came of the wish for words.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wordings.Some.class, name = "some"),
    @JsonSubTypes.Type(value = Wordings.None.class, name = "none")
})
public sealed interface Wordings {

    /// @param wordings at least one; what nothing speaks against comes first
    record Some(List<WordingShown> wordings) implements Wordings {
        public Some {
            wordings = List.copyOf(wordings);
        }
    }

    /// @param why in plain words
    record None(String why) implements Wordings {}
}
