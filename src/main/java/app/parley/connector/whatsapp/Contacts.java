package app.parley.connector.whatsapp;

import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The people a change names beside its messages. Their order means nothing.
final class Contacts {
    private final Map<String, Identity> byUserId = new HashMap<>();
    private final Map<String, Identity> byPhone = new HashMap<>();
    private final @Nullable Identity only;

    Contacts(JsonNode contacts) {
        Identity last = null;
        for (JsonNode contact : contacts) {
            JsonNode profile = contact.path("profile");
            var identity = new Identity(
                    Fields.string(contact.path("wa_id")),
                    Fields.string(contact.path("user_id")),
                    Fields.words(profile.path("username")),
                    Fields.words(profile.path("name")));
            if (identity.userId() != null) byUserId.putIfAbsent(identity.userId(), identity);
            if (identity.phone() != null) byPhone.putIfAbsent(identity.phone(), identity);
            last = identity;
        }
        only = contacts.size() == 1 ? last : null;
    }

    /// Completes what a message says about somebody. The message's own words win; if it says nothing and one contact
    /// stands beside it, that is who.
    Identity identify(@Nullable String phone, @Nullable String userId) {
        Identity known = find(phone, userId);
        if (known == null) return new Identity(phone, userId, null, null);
        return new Identity(
                phone == null ? known.phone() : phone,
                userId == null ? known.userId() : userId,
                known.username(),
                known.name());
    }

    private @Nullable Identity find(@Nullable String phone, @Nullable String userId) {
        if (phone == null && userId == null) return only;
        Identity known = userId == null ? null : byUserId.get(userId);
        if (known != null || phone == null) return known;
        return byPhone.get(phone);
    }
}
