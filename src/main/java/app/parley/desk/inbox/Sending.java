package app.parley.desk.inbox;

import app.parley.desk.approvals.CheckShown;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What came of a person's wish to say something.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Sending.Promised.class, name = "promised"),
    @JsonSubTypes.Type(value = Sending.Refused.class, name = "refused")
})
public sealed interface Sending {
    /// It will go out.
    ///
    /// @param undoUntil until then it surely can be taken back; later WhatsApp has no way
    /// @param warnings what the checks noticed and a person may overrule
    record Promised(UUID message, Instant undoUntil, List<CheckShown> warnings) implements Sending {
        public Promised {
            warnings = List.copyOf(warnings);
        }
    }

    /// It may not go out; nothing was sent.
    ///
    /// @param reason in plain words
    record Refused(String reason) implements Sending {}
}
