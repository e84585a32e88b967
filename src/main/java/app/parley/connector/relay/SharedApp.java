package app.parley.connector.relay;

import app.parley.connector.whatsapp.WebhookSignature;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One Meta app that serves several shops: its deliveries are checked here, split by whose business account or
/// number they are about, and each piece is signed anew with the secret of its shop.
final class SharedApp {
    private static final Logger LOG = LoggerFactory.getLogger(SharedApp.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final WebhookSignature signature;
    private final List<Mailbox> mailboxes;

    /// What one shop gets of a delivery.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Piece(Mailbox to, String signature, byte[] body) {}

    SharedApp(WebhookSignature signature, List<Mailbox> mailboxes) {
        this.signature = signature;
        this.mailboxes = mailboxes.stream()
                .filter(box -> box.secret() != null && !box.accounts().isEmpty())
                .toList();
    }

    /// What Meta shows when the app's one webhook is set up: the first shop's.
    String verifyToken() {
        return mailboxes.isEmpty() ? "" : mailboxes.getFirst().verifyToken();
    }

    /// Nothing if Meta did not sign it.
    Optional<List<Piece>> split(String told, byte[] body) {
        if (!signature.matches(body, told)) {
            return Optional.empty();
        }
        try {
            return Optional.of(pieces(JSON.readTree(body)));
        } catch (IOException e) {
            LOG.warn("a delivery that Meta signed is no JSON, and belongs to nobody");
            return Optional.of(List.of());
        }
    }

    private List<Piece> pieces(JsonNode whole) throws JsonProcessingException {
        var entries = new LinkedHashMap<Mailbox, ArrayNode>();
        for (var entry : whole.path("entry")) {
            for (var change : entry.path("changes")) {
                owner(entry, change)
                        .ifPresentOrElse(
                                box -> add(entries, box, entry, change),
                                () -> LOG.warn("a change is about no account of any mailbox here"));
            }
        }
        var pieces = new ArrayList<Piece>();
        for (var one : entries.entrySet()) {
            pieces.add(piece(one.getKey(), whole, one.getValue()));
        }
        return pieces;
    }

    /// The number tells more than the account, for two shops may have numbers in one account.
    private Optional<Mailbox> owner(JsonNode entry, JsonNode change) {
        var number =
                change.path("value").path("metadata").path("phone_number_id").asText("");
        return of(number).or(() -> of(entry.path("id").asText("")));
    }

    private Optional<Mailbox> of(String account) {
        return mailboxes.stream()
                .filter(box -> box.accounts().contains(account))
                .findFirst();
    }

    private static void add(Map<Mailbox, ArrayNode> entries, Mailbox box, JsonNode entry, JsonNode change) {
        var mine = entries.computeIfAbsent(box, _ -> JSON.createArrayNode());
        var last = mine.isEmpty() ? null : mine.get(mine.size() - 1);
        if (!(last instanceof ObjectNode open) || !open.path("id").equals(entry.path("id"))) {
            var copy = ((ObjectNode) entry).deepCopy();
            copy.set("changes", JSON.createArrayNode().add(change));
            mine.add(copy);
        } else {
            open.withArray("changes").add(change);
        }
    }

    private static Piece piece(Mailbox box, JsonNode whole, ArrayNode entries) throws JsonProcessingException {
        var copy = JSON.createObjectNode();
        copy.set("object", whole.path("object"));
        copy.set("entry", entries);
        byte[] bytes = JSON.writeValueAsBytes(copy);
        var secret = box.secret();
        if (secret == null) {
            throw new IllegalStateException("only boxes with a secret get pieces");
        }
        return new Piece(box, new WebhookSignature(secret).header(bytes), bytes);
    }
}
