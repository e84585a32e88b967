package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Somebody on WhatsApp.
///
/// @param waId digits; null for someone with a username whose phone may not be shared
/// @param userId the business-scoped id, which everybody has
record Person(
        @Nullable String name,
        @Nullable String waId,
        String userId,
        @Nullable String username,
        String language) {

    /// The contact object of webhooks.
    ObjectNode contact(boolean withUsername) {
        var contact = WireJson.object();
        if (name != null || (withUsername && username != null)) {
            var profile = contact.putObject("profile");
            if (name != null) {
                profile.put("name", name);
            }
            if (withUsername && username != null) {
                profile.put("username", username);
            }
        }
        if (waId != null) {
            contact.put("wa_id", waId);
        }
        contact.put("user_id", userId);
        return contact;
    }

    /// What a demo calls them.
    String label() {
        return name != null ? name : username != null ? username : "…";
    }
}
