package app.parley.desk.thread;

import app.parley.conversation.RawMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads what a message holds beside words from what WhatsApp sent. What it cannot read is not there.
final class DetailsReader {
    /// The types whose details stand nowhere but in the raw message.
    static final Set<String> TYPES =
            Set.of("reaction", "location", "contacts", "order", "interactive", "button", "template");

    private static final int MOST = 100;
    private static final int LONGEST = 1000;

    /// Nothing for what cannot be read: it is kept raw, and shown by its type and text alone.
    Optional<Details> read(String type, byte[] raw) {
        return RawMessage.read(raw).flatMap(message -> Optional.ofNullable(details(type, message.path(type))));
    }

    private static @Nullable Details details(String type, JsonNode body) {
        return switch (type) {
            case "reaction" -> new Details.Reaction(words(body, "emoji"));
            case "location" -> place(body);
            case "contacts" ->
                new Details.People(each(body).map(DetailsReader::person).toList());
            case "order" ->
                new Details.Order(each(body.path("product_items"))
                        .map(DetailsReader::item)
                        .toList());
            case "interactive" -> choice(body);
            case "button" -> choice(words(body, "text"), null);
            default -> null;
        };
    }

    private static @Nullable Details place(JsonNode body) {
        double latitude = body.path("latitude").asDouble(Double.NaN);
        double longitude = body.path("longitude").asDouble(Double.NaN);
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? new Details.Place(latitude, longitude, words(body, "name"), words(body, "address"))
                : null;
    }

    private static Details.Person person(JsonNode card) {
        var name = words(card.path("name"), "formatted_name");
        var phones = new ArrayList<String>();
        each(card.path("phones")).forEach(phone -> {
            var number = words(phone, "phone");
            var shown = number == null ? words(phone, "wa_id") : number;
            if (shown != null) {
                phones.add(shown);
            }
        });
        return new Details.Person(name == null ? words(card.path("name"), "first_name") : name, phones);
    }

    private static Details.Item item(JsonNode item) {
        return new Details.Item(
                words(item, "product_retailer_id"),
                item.path("quantity").asInt(0),
                words(item, "item_price"),
                words(item, "currency"));
    }

    private static @Nullable Details choice(JsonNode body) {
        var reply = body.has("list_reply") ? body.path("list_reply") : body.path("button_reply");
        return choice(words(reply, "title"), words(reply, "description"));
    }

    private static @Nullable Details choice(@Nullable String title, @Nullable String description) {
        return title == null ? null : new Details.Choice(title, description);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).limit(MOST)
                : Stream.empty();
    }

    private static @Nullable String words(JsonNode node, String field) {
        var value = node.path(field);
        var words = value.isValueNode() && !value.isNull() ? value.asText() : "";
        return words.isBlank() ? null : words.substring(0, Math.min(words.length(), LONGEST));
    }
}
