package app.parley.insight;

import app.parley.conversation.MessageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of the charge for one message of ours.
///
/// @param region the ISO 3166 code of the receiver's country, or [Markets#ELSEWHERE]
/// @param pricing null until Meta has told it
/// @param deliveredOn in the shop's time zone; null until then
/// @param standing null until both are known
public record Charge(
        MessageId message,
        String phoneNumberId,
        String region,
        @Nullable Pricing pricing,
        @Nullable LocalDate deliveredOn,
        @Nullable Standing standing) {

    /// What was told first stays: Meta repeats itself.
    Charge told(@Nullable Pricing told, @Nullable LocalDate delivered) {
        return new Charge(
                message,
                phoneNumberId,
                region,
                pricing == null ? told : pricing,
                deliveredOn == null ? delivered : deliveredOn,
                standing);
    }

    Charge settled(Standing as) {
        return new Charge(message, phoneNumberId, region, pricing, deliveredOn, as);
    }
}
