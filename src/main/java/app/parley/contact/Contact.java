package app.parley.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A customer.
///
/// @param phone as WhatsApp writes it, or null for people who hide their number
/// @param language BCP 47, or null while it could not be told
/// @param consents by purpose
/// @param mergedInto the contact this one turned out to be
public record Contact(
        ContactId id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String username,
        @Nullable String language,
        List<String> tags,
        @Nullable String notes,
        boolean blocked,
        Map<String, Consent> consents,
        @Nullable ContactId mergedInto,
        Instant createdAt) {
    public Contact {
        tags = List.copyOf(tags);
        consents = Map.copyOf(consents);
    }

    /// Whether they want no message at all.
    public boolean optedOut() {
        var consent = consents.get(Consent.ALL);
        return blocked || consent != null && !consent.in();
    }

    /// Whether they asked for adverts, and still want any message.
    public boolean wantsMarketing() {
        var consent = consents.get(Consent.MARKETING);
        return consent != null && consent.in() && !optedOut();
    }

    public Identity identity() {
        return new Identity(phone, userId, username, name);
    }

    /// What the person is called on a screen.
    public String shownName() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        if (username != null) {
            return username;
        }
        return phone == null ? "unknown sender" : "+" + phone;
    }

    /// This contact with what WhatsApp now says of it; what it does not say stays.
    Contact seenAs(Identity seen) {
        return new Contact(
                id,
                keep(seen.name(), name),
                keep(seen.phone(), phone),
                keep(seen.userId(), userId),
                keep(seen.username(), username),
                language,
                tags,
                notes,
                blocked,
                consents,
                mergedInto,
                createdAt);
    }

    private static @Nullable String keep(@Nullable String now, @Nullable String before) {
        return now == null || now.isBlank() ? before : now;
    }

    /// Shows no name and no number, for logs.
    @Override
    public String toString() {
        return "contact " + id;
    }
}
