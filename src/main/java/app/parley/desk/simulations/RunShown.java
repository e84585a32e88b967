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
        List<TalkShown> talks) {
    public RunShown {
        talks = List.copyOf(talks);
    }
}
