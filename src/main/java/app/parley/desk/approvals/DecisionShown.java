package app.parley.desk.approvals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person made of a draft.
///
/// @param decision `approved`, `edited`, `rejected`; of what went out alone `fine`, `changed`, `wrong`
/// @param reason why it was refused; null if it was not
/// @param note in the person's own words
/// @param changes what they changed, with all that stayed; empty if nothing
public record DecisionShown(
        String decision,
        String person,
        Instant at,
        @Nullable RejectReason reason,
        @Nullable String note,
        List<Change> changes) {
    public DecisionShown {
        changes = List.copyOf(changes);
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return decision;
    }
}
