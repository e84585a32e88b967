package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of the shop which was accepted.
///
/// @param category what it is priced as: `service`, or the template's category
/// @param free it falls within the month's free service messages
/// @param opaque the sender's own words that come back with every status
/// @param trouble the code it fails with later; 0 if it arrives
record Sent(
        String id,
        Person to,
        boolean byUserId,
        String type,
        JsonNode body,
        String category,
        boolean free,
        @Nullable String opaque,
        int trouble,
        Instant at) {

    boolean voice() {
        return type.equals("audio") && body.path("audio").path("voice").asBoolean();
    }

    /// How many characters there are to read.
    int length() {
        return body.path(type).toString().length();
    }
}
