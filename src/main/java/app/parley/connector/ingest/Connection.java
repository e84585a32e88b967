package app.parley.connector.ingest;

import app.parley.connector.whatsapp.OurNumber;
import org.jspecify.annotations.Nullable;

/// Which number and business account are ours.
///
/// @param businessAccountId null if it was not said; then the number alone decides
public record Connection(
        @Nullable String phoneNumberId, @Nullable String businessAccountId) {

    /// Whether something told of an account as a whole is about ours.
    boolean isAccountOf(OurNumber number) {
        return number.businessAccountId().equals(businessAccountId);
    }

    boolean holds(OurNumber number) {
        return number.phoneNumberId().equals(phoneNumberId)
                && (businessAccountId == null || number.businessAccountId().equals(businessAccountId));
    }
}
