package app.parley.desk.simulations;

import java.util.List;

/// A draft of a run.
///
/// @param text "" if there is none
/// @param reason why the agent wants it so, in the engine's words; "" if it says nothing
/// @param held the checks that kept it from going out alone
public record StepShown(Ending ending, String text, String intent, String reason, List<Held> held) {
    public StepShown {
        held = List.copyOf(held);
    }

    /// What became of it.
    public enum Ending {
        SENT_ALONE,
        WAITS,
        HANDED_OVER,
        NO_DRAFT
    }

    /// Why a draft was held.
    ///
    /// @param check its name, as `grounded`
    /// @param evidence in the engine's words; "" if there is nothing to say
    public record Held(String check, String evidence) {}

    /// Whether a customer would have seen the same.
    boolean isLike(StepShown other) {
        return ending == other.ending && text.equals(other.text);
    }
}
