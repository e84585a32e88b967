package app.parley.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person made of one draft of an agent.
///
/// @param slight edited in nothing but greeting, emoji, spacing or punctuation
/// @param reason why it was rejected; null if it was not
public record Judged(
        DraftState state, boolean slight, @Nullable Rejection reason, Instant at) {

    /// Whether it would have been right as it was.
    boolean isRight() {
        return state == DraftState.APPROVED || state == DraftState.EDITED && slight;
    }

    boolean isSevere() {
        return reason != null && reason.isSevere();
    }
}
