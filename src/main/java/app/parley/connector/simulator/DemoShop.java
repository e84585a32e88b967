package app.parley.connector.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the demo's shop knows: answers in Spanish, Portuguese and English, and a catalogue.
public record DemoShop(String name, List<Entry> entries, List<Product> products, List<QuickReply> quickReplies) {

    public DemoShop {
        entries = List.copyOf(entries);
        products = List.copyOf(products);
        quickReplies = List.copyOf(quickReplies);
    }

    public record Entry(String question, String answer) {}

    /// @param word typed after a slash
    public record QuickReply(String word, String text) {}

    /// @param currency ISO 4217
    /// @param stock pieces at hand
    /// @param description sizes, material, and the words for it in the other languages
    public record Product(
            String name,
            BigDecimal price,
            String currency,
            int stock,
            String description,
            @Nullable String link) {}

    static DemoShop load() {
        return WireJson.resource("shop.json", new TypeReference<>() {});
    }
}
