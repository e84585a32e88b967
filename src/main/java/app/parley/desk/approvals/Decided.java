package app.parley.desk.approvals;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a decision about a draft.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decided.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Decided.TooLate.class, name = "too_late"),
    @JsonSubTypes.Type(value = Decided.Unfit.class, name = "unfit"),
    @JsonSubTypes.Type(value = Decided.Missing.class, name = "missing")
})
public sealed interface Decided {
    /// It counts.
    ///
    /// @param state the draft's now
    /// @param message what goes out, after a yes
    /// @param undoUntil until then a yes can be taken back; later WhatsApp has no way
    record Done(
            String state, @Nullable UUID message, @Nullable Instant undoUntil) implements Decided {}

    /// The draft was decided before, or may not go out any more.
    ///
    /// @param state the draft's now
    record TooLate(String state, String why) implements Decided {}

    /// It cannot be done so; the draft waits on.
    record Unfit(String why) implements Decided {}

    /// There is no such draft.
    record Missing() implements Decided {}
}
