package app.parley.desk.knowledge;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an item from what somebody typed, and says of each field what is wrong with it.
final class ItemReader {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern PRICE = Pattern.compile("-?[0-9]{1,20}(?:[.,][0-9]{1,10})?");
    private static final Pattern STOCK = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("-?[1-9][0-9]*[.,][0-9]{3}");
    private static final Pattern TOO_LONG = Pattern.compile("must not be longer than (\\d+) characters");
    private static final int THOUSANDTHS = 3;

    /// What a faulty field is taken for, so that the next one is looked at.
    private static final Map<String, Optional<String>> PASSABLE = Map.of(
            "question", Optional.of("-"),
            "answer", Optional.of("-"),
            "name", Optional.of("-"),
            "title", Optional.of("-"),
            "text", Optional.of("-"),
            "currency", Optional.of("EUR"),
            "link", Optional.empty());

    private final Kind kind;
    private final Map<String, Optional<String>> fields = new HashMap<>();
    private final List<Kept.Fault> faults = new ArrayList<>();
    private @Nullable BigDecimal price;
    private @Nullable Integer stock;

    ItemReader(ItemWords words) {
        kind = Kind.valueOf(words.kind().name());
        fields.put("question", line(words.question()));
        fields.put("answer", typed(words.answer()));
        fields.put("name", line(words.name()));
        fields.put("currency", line(words.currency()));
        fields.put("link", line(words.link()));
        fields.put("title", line(words.title()));
        fields.put("text", typed(words.text()));
        price = price(line(words.price()).orElse(""));
        stock = stock(line(words.stock()).orElse(""));
    }

    private static Optional<String> typed(String words) {
        var seen = UNSEEN.matcher(words.replace("\r\n", "\n")).replaceAll("").strip();
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen);
    }

    private static Optional<String> line(String words) {
        return typed(words.replaceAll("[\\r\\n\\t]+", " "));
    }

    private @Nullable BigDecimal price(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!PRICE.matcher(typed).matches()) {
            faults.add(new Kept.Fault("price", "A price is a number such as 12.50."));
            return null;
        }
        if (LIKE_THOUSANDS.matcher(typed).matches() && decimals() < THOUSANDTHS) {
            faults.add(new Kept.Fault("price", "Three digits after the point could be thousands: write 1234 or 1.23."));
            return null;
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    /// How many decimals the typed currency has.
    private int decimals() {
        try {
            return fields.getOrDefault("currency", Optional.empty())
                    .map(code ->
                            Currency.getInstance(code.toUpperCase(Locale.ROOT)).getDefaultFractionDigits())
                    .orElse(0);
        } catch (IllegalArgumentException e) {
            return 0; // which is told where currencies are
        }
    }

    private @Nullable Integer stock(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!STOCK.matcher(typed).matches()) {
            faults.add(new Kept.Fault("stock", "A stock is a whole number, or empty if nobody counts."));
            return null;
        }
        return Integer.valueOf(typed);
    }

    /// The item; nothing if there are [#faults].
    Optional<KnowledgeItem> item() {
        while (true) {
            try {
                var item = made();
                return faults.isEmpty() ? Optional.of(item) : Optional.empty();
            } catch (IllegalArgumentException e) {
                if (!passOver(String.valueOf(e.getMessage()))) {
                    return Optional.empty();
                }
            }
        }
    }

    List<Kept.Fault> faults() {
        return List.copyOf(faults);
    }

    private KnowledgeItem made() {
        return new KnowledgeItem(
                kind,
                text("question"),
                text("answer"),
                text("name"),
                price,
                text("currency"),
                stock,
                text("link"),
                text("title"),
                text("text"));
    }

    private @Nullable String text(String field) {
        return fields.getOrDefault(field, Optional.empty()).orElse(null);
    }

    /// Notes the fault of one field, and takes it for good. Answers whether that was possible.
    private boolean passOver(String complaint) {
        int end = Math.max(0, complaint.indexOf(": "));
        var field = complaint.substring(0, end);
        boolean repeated = faults.stream().anyMatch(fault -> fault.field().equals(field));
        faults.add(
                new Kept.Fault(field, sentence(field, complaint.substring(end).replaceFirst("^: ", ""))));
        switch (field) {
            case "price" -> price = null;
            case "stock" -> stock = null;
            default -> fields.put(field, PASSABLE.getOrDefault(field, Optional.empty()));
        }
        return !repeated && !field.isEmpty();
    }

    private static String sentence(String field, String complaint) {
        var tooLong = TOO_LONG.matcher(complaint);
        if (tooLong.matches()) {
            return "This is too long: at most " + tooLong.group(1) + " characters.";
        }
        if (complaint.startsWith("is needed")) {
            return field.equals("currency") ? "A price needs a currency, such as EUR." : "This is needed.";
        }
        return switch (field) {
            case "price" ->
                complaint.contains("negative")
                        ? "A price is not negative."
                        : "A price has at most 15 digits and 4 decimals.";
            case "stock" -> "A stock is not negative.";
            case "currency" -> "A currency has three letters, as EUR.";
            case "link" -> "A link begins with https:// or http:// and names a site.";
            default -> "This cannot be kept as it stands.";
        };
    }
}
