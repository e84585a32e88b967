package app.parley.desk.settings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What came of a wish to keep something.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Kept.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Kept.Refused.class, name = "refused")
})
public sealed interface Kept {
    record Done() implements Kept {}

    /// Nothing was kept.
    record Refused(List<Flaw> flaws) implements Kept {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /// What is wrong with one field.
    ///
    /// @param field the component of the record that was to be kept, or the name of an [AccessField]
    record Flaw(String field, String why) {}

    static Kept of(List<Flaw> flaws) {
        return flaws.isEmpty() ? new Done() : new Refused(flaws);
    }
}
