package app.parley.desk.templates;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/// What came of the wish to make, change or delete a template.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Written.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Written.Faulty.class, name = "faulty"),
    @JsonSubTypes.Type(value = Written.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Written.Missing.class, name = "missing")
})
public sealed interface Written {
    record Done(UUID id) implements Written {}

    /// WhatsApp would refuse it, and was not asked.
    record Faulty(List<Fault> faults) implements Written {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param field as `name`, `body`, `buttons.0` or `example.body:first_name`
    /// @param reason in plain words
    record Fault(String field, String reason) {}

    /// @param reason in plain words
    record Refused(String reason) implements Written {}

    record Missing() implements Written {}
}
