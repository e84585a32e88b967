package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One message, one status, or one piece of news about the account on its way to the webhook.
///
/// @param occasion what tells it from every other update
/// @param list `messages` or `statuses`; of what is told about the account as a whole the field of the change
record Update(
        String occasion,
        String list,
        ObjectNode item,
        @Nullable ObjectNode contact) {

    static Update message(String id, ObjectNode message, @Nullable ObjectNode contact) {
        return new Update(id, "messages", message, contact);
    }

    static Update account(String occasion, String field, ObjectNode value) {
        return new Update(occasion, field, value, null);
    }

    /// Belongs to no number, so it travels in a change of its own.
    boolean isOfAccount() {
        return !list.equals("messages") && !list.equals("statuses");
    }

    static Update status(String id, String status, ObjectNode item, @Nullable ObjectNode contact) {
        return new Update(id + status, "statuses", item, contact);
    }
}
