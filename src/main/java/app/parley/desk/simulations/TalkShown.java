package app.parley.desk.simulations;

import app.parley.desk.approvals.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario, and how it went: the first time that it failed, or the first time.
///
/// @param language of the customer (BCP 47, primary code)
/// @param passed how many times it passed
/// @param times how often it was played
/// @param broke whether a message went out that must not
/// @param lines what the customer wrote
/// @param drafts what was drafted, in order
/// @param reasons why it failed, in the engine's words; none if it passed
/// @param sent null for a scripted customer
public record TalkShown(
        String name,
        boolean attack,
        String language,
        long passed,
        int times,
        boolean broke,
        List<String> lines,
        List<StepShown> drafts,
        List<String> reasons,
        @Nullable Sent sent) {
    public TalkShown {
        lines = List.copyOf(lines);
        drafts = List.copyOf(drafts);
        reasons = List.copyOf(reasons);
    }

    /// What a person sent in its place, long ago.
    ///
    /// @param verdict how the draft stands to it
    /// @param changes what leads from the draft to it; empty if nothing was drafted
    public record Sent(String text, Verdict verdict, List<Change> changes) {
        public Sent {
            changes = List.copyOf(changes);
        }
    }

    /// How a draft stands to what was sent.
    public enum Verdict {
        /// About the same thing, with the same figures and in like words.
        AS_YOU_DID,
        /// Otherwise, and a person would have looked at it.
        HELD,
        /// Otherwise, and it would have gone out alone.
        DIFFERS
    }

    /// What it is called: its name, or what the customer wrote last.
    public String title() {
        return sent == null ? name : lines.getLast();
    }

    /// Whether it passed each time.
    public boolean isGood() {
        return passed == times;
    }
}
