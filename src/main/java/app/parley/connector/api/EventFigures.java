package app.parley.connector.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the journal keeps of an event from outside: figures and short ids. Whatever else was sent is not kept, because
/// the journal is never rewritten and must hold nothing personal.
final class EventFigures {
    private static final List<String> AMOUNTS = List.of("amount", "total", "discount", "shipping", "tax");
    private static final List<String> IDS = List.of("order_id", "cart_id");
    private static final Pattern ID = Pattern.compile("(?=.*[0-9])[A-Za-z0-9#._-]{1,40}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int DECIMALS = 6;

    private EventFigures() {}

    static Map<String, Object> of(Fields fields) {
        var kept = new TreeMap<String, Object>();
        for (var name : AMOUNTS) {
            fields.number(name).ifPresent(amount -> kept.put(name, amount(fields, name, amount)));
        }
        for (var name : IDS) {
            fields.any(name).ifPresent(id -> {
                var text = id.isIntegralNumber() ? id.asText() : id.isTextual() ? id.textValue() : "";
                if (!ID.matcher(text).matches()) {
                    throw fields.refused(name, "is an id of at most 40 characters with a digit in it");
                }
                kept.put(name, text);
            });
        }
        fields.text("currency", 3).ifPresent(currency -> {
            if (!CURRENCY.matcher(currency).matches()) {
                throw fields.refused("currency", "is a code of three capitals such as EUR");
            }
            kept.put("currency", currency);
        });
        fields.any("items").filter(items -> items.isArray()).ifPresent(items -> kept.put("item_count", items.size()));
        fields.whole("item_count", 0, Integer.MAX_VALUE).ifPresent(count -> kept.put("item_count", count));
        return kept;
    }

    private static BigDecimal amount(Fields fields, String name, BigDecimal amount) {
        if (amount.abs().compareTo(LARGEST) > 0 || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw fields.refused(name, "is an amount with at most " + DECIMALS + " decimals");
        }
        return amount;
    }
}
