package app.parley.contact;

import org.jspecify.annotations.Nullable;

/// Who somebody is to WhatsApp. Ids from outside are opaque: kept as they came, never refused by format.
///
/// @param phone the `wa_id` or `from` of a message, usually digits without `+`; absent for people who hide their number
/// @param userId the business-scoped user id (BSUID)
/// @param username with or without its `@`
/// @param name what the person calls themself
public record Identity(
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String username,
        @Nullable String name) {

    public static Identity ofPhone(String phone) {
        return new Identity(phone, null, null, null);
    }

    /// Nobody is named: the sender of such a message is "unknown sender".
    public boolean isUnknown() {
        return phone == null && userId == null;
    }

    /// Shows no more than a phone number's last four characters, for logs.
    @Override
    public String toString() {
        return phone == null ? "user id" : "…" + phone.substring(Math.max(0, phone.length() - 4));
    }
}
