package app.parley.agent.tool;

import app.parley.agent.Found;
import app.parley.agent.Tool;
import app.parley.agent.Turn;
import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.conversation.RawMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Says what this customer ordered before from WhatsApp's catalogue. What they sent may explain a draft and supports
/// nothing: prices in it are theirs to say, not ours.
public final class OrdersTool implements Tool {
    private static final int MOST = 5;
    private static final int MOST_ITEMS = 20;
    private static final int LONGEST = 80;
    private static final BigDecimal HIGHEST = new BigDecimal("1000000000");
    private final Conversations conversations;

    public OrdersTool(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String about() {
        return "says what this customer ordered before, and when; whether it was paid or sent only a person knows; takes"
                + " nothing";
    }

    @Override
    public Found use(String query, Turn turn) {
        var orders = conversations.orders(turn.contact().id(), MOST);
        return Found.lines(
                orders.isEmpty()
                        ? List.of("nothing was ordered here before")
                        : orders.stream().map(this::line).toList());
    }

    private String line(Message order) {
        return order.at().atZone(ZoneOffset.UTC).toLocalDate() + ": " + items(conversations.raw(order.id()));
    }

    private static String items(byte[] raw) {
        var items = RawMessage.read(raw).stream()
                .flatMap(message -> StreamSupport.stream(
                        message.path("order").path("product_items").spliterator(), false))
                .limit(MOST_ITEMS)
                .map(OrdersTool::item)
                .collect(Collectors.joining("; "));
        return items.isEmpty() ? "an order that cannot be read" : items;
    }

    private static String item(JsonNode item) {
        var what = Math.clamp(item.path("quantity").asLong(1), 0, 1_000_000) + " × "
                + words(item.path("product_retailer_id").asText());
        var price = item.path("item_price");
        boolean priced = price.isNumber()
                && Double.isFinite(price.doubleValue())
                && price.decimalValue().signum() >= 0
                && price.decimalValue().compareTo(HIGHEST) < 0;
        return priced
                ? what + " at " + price.decimalValue().toPlainString() + " "
                        + words(item.path("currency").asText())
                : what;
    }

    private static String words(String text) {
        var line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
