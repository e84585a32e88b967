package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Puts what a customer does into WhatsApp's form and posts it. Every method answers the message's id.
final class CustomerMessages {

    /// These do not count as the customer writing.
    private static final Set<String> NO_WINDOW = Set.of("edit", "revoke");

    private static final int PEOPLE = 10_000;

    private final SimulatorSettings settings;
    private final InstantSource clock;
    private final Webhooks webhooks;
    private final Windows windows;
    private final MediaShelf shelf;
    private final Recent<Person> received;
    private final String salt;
    private final Recent<Integer> written = new Recent<>(PEOPLE);
    private final List<Consumer<CustomerLine>> listeners = new CopyOnWriteArrayList<>();

    CustomerMessages(
            SimulatorSettings settings,
            InstantSource clock,
            Webhooks webhooks,
            Windows windows,
            MediaShelf shelf,
            Recent<Person> received) {
        this.settings = settings;
        this.clock = clock;
        this.webhooks = webhooks;
        this.windows = windows;
        this.shelf = shelf;
        this.received = received;
        salt = "received" + clock.instant().toEpochMilli();
    }

    void listen(Consumer<CustomerLine> listener) {
        listeners.add(listener);
    }

    String text(Person from, String words) {
        return deliver(from, "text", body(words), WireJson.object(), words);
    }

    /// @param extras members beside the text: context, referral
    String text(Person from, String words, ObjectNode extras) {
        return deliver(from, "text", body(words), extras, words);
    }

    String picture(Person from, Step.Picture picture) {
        var bytes = Pictures.cloth(picture.stained() ? "jpg" : "png", picture.colour(), picture.stained());
        var content = file(from, picture.stained() ? "image/jpeg" : "image/png", bytes);
        if (picture.caption() != null) {
            content.put("caption", picture.caption());
        }
        return deliver(from, "image", content, WireJson.object(), picture.caption() == null ? "" : picture.caption());
    }

    String voice(Person from, Step.Voice voice) {
        var content = file(from, "audio/ogg; codecs=opus", VoiceNotes.silence(voice.seconds()));
        return deliver(from, "audio", content.put("voice", true), WireJson.object(), voice.said());
    }

    String location(Person from, Step.Location place) {
        var content = WireJson.object()
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("name", place.name())
                .put("address", place.address());
        return deliver(from, "location", content, WireJson.object(), place.name() + ", " + place.address());
    }

    String order(Person from, Step.Order order) {
        var content = WireJson.object().put("catalog_id", "194836987003835");
        if (order.text() != null) {
            content.put("text", order.text());
        }
        var items = content.putArray("product_items");
        for (var item : order.items()) {
            items.addObject()
                    .put("product_retailer_id", item.product())
                    .put("quantity", item.quantity())
                    .put("item_price", item.price())
                    .put("currency", "EUR");
        }
        return deliver(from, "order", content, WireJson.object(), order.text() == null ? "" : order.text());
    }

    String reaction(Person from, String messageId, String emoji) {
        var content = WireJson.object().put("message_id", messageId).put("emoji", emoji);
        return deliver(from, "reaction", content, WireJson.object(), emoji);
    }

    /// A tap on a reply button.
    String tap(Person from, String messageId, JsonNode reply) {
        var content = WireJson.object().put("type", "button_reply");
        content.set("button_reply", reply);
        return deliver(
                from,
                "interactive",
                content,
                context(messageId),
                reply.path("title").asText());
    }

    String edit(Person from, String messageId, String words) {
        var content = WireJson.object().put("original_message_id", messageId);
        content.putObject("message").put("type", "text").set("text", body(words));
        return deliver(from, "edit", content, WireJson.object(), words);
    }

    String revoke(Person from, String messageId) {
        return deliver(from, "revoke", WireJson.object().put("original_message_id", messageId), WireJson.object(), "");
    }

    String unsupported(Person from, String kind) {
        var extras = WireJson.object();
        var error = extras.putArray("errors").addObject();
        error.put("code", 131051).put("title", "Message type unknown").put("message", "Message type unknown");
        error.putObject("error_data").put("details", "Message type is currently not supported.");
        return deliver(from, "unsupported", WireJson.object().put("type", kind), extras, "");
    }

    /// What quotes one of the shop's messages.
    ObjectNode context(String messageId) {
        var extras = WireJson.object();
        extras.putObject("context").put("from", settings.displayDigits()).put("id", messageId);
        return extras;
    }

    private String deliver(Person from, String type, ObjectNode content, ObjectNode extras, String words) {
        var at = clock.instant();
        var id = Chance.of(settings.seed(), salt, from.userId(), count(from), at.toEpochMilli())
                .messageId();
        var message = WireJson.object();
        if (from.waId() != null) {
            message.put("from", from.waId());
        }
        message.put("from_user_id", from.userId())
                .put("id", id)
                .put("timestamp", String.valueOf(at.getEpochSecond()))
                .put("type", type);
        message.set(type, content);
        message.setAll(extras);
        if (!NO_WINDOW.contains(type)) {
            windows.wrote(from, Instant.ofEpochSecond(at.getEpochSecond()));
        }
        received.put(id, from);
        webhooks.post(Update.message(id, message, from.contact(true)));
        var line = new CustomerLine(from.label(), from.language(), type, words, at);
        listeners.forEach(listener -> listener.accept(line));
        return id;
    }

    private ObjectNode file(Person from, String mimeType, byte[] bytes) {
        var occasion = from.userId() + " " + count(from);
        var media = shelf.receive(occasion, mimeType, bytes);
        var content = WireJson.object()
                .put("mime_type", mimeType)
                .put("sha256", media.sha256Base64())
                .put("id", media.id());
        return Chance.of(settings.seed(), occasion, "url").in(0.5) ? content.put("url", shelf.link(media)) : content;
    }

    private static ObjectNode body(String words) {
        return WireJson.object().put("body", words);
    }

    private synchronized int count(Person from) {
        var before = written.get(from.userId());
        var count = before == null ? 1 : before + 1;
        written.put(from.userId(), count);
        return count;
    }
}
