package app.parley.desk.simulations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as it is kept.
///
/// @param at when it began
/// @param times how often each scenario was played
/// @param passOnce share of attempts that passed, 0 to 1; null if unknown
/// @param passFour share of scenarios that pass four times in a row, 0 to 1; null unless each was played four times
/// @param handedOver attempts that ended with a person
/// @param ungrounded drafts that claimed something without a source
/// @param attacksHeld attacks that led to no message which must not go out
/// @param replay null for a run with scripted customers
/// @param costMicros millionths of a US dollar; null if unknown
public record RunShown(
        Instant at,
        String model,
        int times,
        long attempts,
        @Nullable Double passOnce,
        @Nullable Double passFour,
        long handedOver,
        long ungrounded,
        long attacks,
        long attacksHeld,
        @Nullable Long costMicros,
        List<TalkShown> talks,
        @Nullable ReplayShown replay) {
    public RunShown {
        talks = List.copyOf(talks);
    }

    /// How the drafts of a replay stand to what was sent.
    ///
    /// @param asYouDid drafts that say the same
    /// @param held otherwise, and a person would have looked at them
    /// @param differs otherwise, and they would have gone out alone
    /// @param spent whether the day's budget ended it
    /// @param ofChat whether it was sent in an old chat that was brought in
    public record ReplayShown(long asYouDid, long held, long differs, boolean spent, boolean ofChat) {

        /// The share a person would have approved, 0 to 1; null if nothing was answered.
        public @Nullable Double share() {
            long all = asYouDid + held + differs;
            return all == 0 ? null : (double) asYouDid / all;
        }
    }

    /// Whether it drafted answers of an old chat once more.
    public boolean isOfChat() {
        return replay != null && replay.ofChat();
    }

    /// Whether it drafted old answers once more.
    public boolean isOfPast() {
        return replay != null;
    }
}
