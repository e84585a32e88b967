package app.parley.desk.knowledge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/// What came of the wish to keep an item.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Kept.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Kept.Faulty.class, name = "faulty"),
    @JsonSubTypes.Type(value = Kept.Missing.class, name = "missing")
})
public sealed interface Kept {
    record Done(UUID id) implements Kept {}

    /// Nothing was kept.
    record Faulty(List<Fault> faults) implements Kept {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param field a component of [ItemWords]; "" if it is none of them alone
    /// @param reason in plain words
    record Fault(String field, String reason) {}

    /// What was to be changed or answered is no longer there.
    record Missing() implements Kept {}
}
