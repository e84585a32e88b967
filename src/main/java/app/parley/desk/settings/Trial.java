package app.parley.desk.settings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What came of trying a connection.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Trial.Works.class, name = "works"),
    @JsonSubTypes.Type(value = Trial.Fails.class, name = "fails")
})
public sealed interface Trial {
    /// @param found what the service says of itself, as a number and a name
    /// @param concern something that should be looked at although it works; "" if there is nothing
    record Works(List<String> found, String concern) implements Trial {
        public Works {
            found = List.copyOf(found);
        }
    }

    record Fails(String why) implements Trial {}
}
