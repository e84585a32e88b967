package app.parley.conversation;

import java.time.Instant;

/// How far the owner's phone has told us what was said on a number before we were connected to it.
///
/// @param phase WhatsApp's word: 0 the last day, 1 the last three months, 2 what is older
/// @param chunk the last one of the phase
/// @param percent of all there is; 100 once everything was told
/// @param declined WhatsApp's error code if it is not told, 2593109 where the owner does not share it; 0 otherwise
public record HistoryProgress(String phoneNumberId, int phase, int chunk, int percent, int declined, Instant at) {

    /// The same with what was told now. Chunks come in any order: what is further counts, and what comes at all is
    /// not declined.
    HistoryProgress and(HistoryProgress now) {
        if (now.declined() != 0) {
            return new HistoryProgress(phoneNumberId, phase, chunk, percent, now.declined(), now.at());
        }
        return declined == 0 && now.percent() < percent ? this : now;
    }
}
