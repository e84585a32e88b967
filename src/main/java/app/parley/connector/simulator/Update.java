package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One message or one status on its way to the webhook.
///
/// @param occasion what tells it from every other update
/// @param list `messages` or `statuses`
record Update(
        String occasion,
        String list,
        ObjectNode item,
        @Nullable ObjectNode contact) {

    static Update message(String id, ObjectNode message, @Nullable ObjectNode contact) {
        return new Update(id, "messages", message, contact);
    }

    static Update status(String id, String status, ObjectNode item, @Nullable ObjectNode contact) {
        return new Update(id + status, "statuses", item, contact);
    }
}
