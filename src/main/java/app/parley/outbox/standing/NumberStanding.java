package app.parley.outbox.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What WhatsApp lets a number of ours do.
///
/// @param peopleADay people who may be written to first within 24 hours, of all numbers of the business together;
///     [#UNLIMITED] or null while nobody has said
/// @param perSecond messages a second; null while nobody has said
public record NumberStanding(
        String phoneNumberId,
        @Nullable Long peopleADay,
        Quality quality,
        @Nullable Integer perSecond,
        Instant toldAt) {
    public static final long UNLIMITED = Long.MAX_VALUE;

    /// Nothing was said of it yet.
    static NumberStanding unknown(String phoneNumberId) {
        return new NumberStanding(phoneNumberId, null, Quality.UNKNOWN, null, Instant.EPOCH);
    }

    NumberStanding limited(long people, Instant at) {
        return new NumberStanding(phoneNumberId, people, quality, perSecond, at);
    }

    NumberStanding rated(Quality now, Instant at) {
        return new NumberStanding(phoneNumberId, peopleADay, now, perSecond, at);
    }

    /// The same with what is told now; what is not told stays.
    NumberStanding and(NumberStanding now) {
        return new NumberStanding(
                phoneNumberId,
                now.peopleADay == null ? peopleADay : now.peopleADay,
                now.quality == Quality.UNKNOWN ? quality : now.quality,
                now.perSecond == null ? perSecond : now.perSecond,
                now.toldAt);
    }
}
