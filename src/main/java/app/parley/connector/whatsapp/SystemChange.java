package app.parley.connector.whatsapp;

import org.jspecify.annotations.Nullable;

/// What a `system` message announces about the contact: another number, another user id, another device.
/// The message's own sender is who they were before.
///
/// @param type `user_changed_number`, `user_changed_user_id`, `customer_identity_changed`, or something newer
/// @param body Meta's sentence about it, with phone numbers in it
/// @param phone the new number
/// @param userId the new business-scoped user id
/// @param previousUserId the one they had before
public record SystemChange(
        String type,
        @Nullable String body,
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String previousUserId) {

    @Override
    public String toString() {
        return type;
    }
}
