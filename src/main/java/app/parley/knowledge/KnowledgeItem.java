package app.parley.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One thing the business knows. Which fields it needs depends on its kind; the others may be there as well.
/// Blank texts count as missing.
///
/// @param price with two decimals or more; needs a currency
/// @param currency ISO 4217, in capitals
/// @param stock how many are left, if they are counted
/// @param text the words of a document or policy, the description of a product
public record KnowledgeItem(
        Kind kind,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Integer stock,
        @Nullable String link,
        @Nullable String title,
        @Nullable String text) {
    public KnowledgeItem {
        question = ItemFields.text("question", question, 1_000);
        answer = ItemFields.text("answer", answer, 4_000);
        name = ItemFields.text("name", name, 200);
        price = ItemFields.price(price);
        currency = ItemFields.currency(currency);
        stock = ItemFields.stock(stock);
        link = ItemFields.link(link);
        title = ItemFields.text("title", title, 300);
        text = ItemFields.text("text", text, 200_000);
        if (price != null) {
            ItemFields.need("currency", currency, "a price");
        }
        switch (kind) {
            case ENTRY -> {
                ItemFields.need("question", question, "an entry");
                ItemFields.need("answer", answer, "an entry");
            }
            case PRODUCT -> ItemFields.need("name", name, "a product");
            case DOCUMENT, POLICY -> {
                ItemFields.need("title", title, "a " + kind.word());
                ItemFields.need("text", text, "a " + kind.word());
            }
        }
    }

    /// Whether it is looked up in pieces.
    boolean isLong() {
        return kind == Kind.DOCUMENT || kind == Kind.POLICY;
    }

    public static KnowledgeItem entry(String question, String answer) {
        return new KnowledgeItem(Kind.ENTRY, question, answer, null, null, null, null, null, null, null);
    }

    public static KnowledgeItem product(
            String name,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable Integer stock,
            @Nullable String text) {
        return new KnowledgeItem(Kind.PRODUCT, null, null, name, price, currency, stock, null, null, text);
    }

    public static KnowledgeItem document(String title, String text) {
        return new KnowledgeItem(Kind.DOCUMENT, null, null, null, null, null, null, null, title, text);
    }

    public static KnowledgeItem policy(String title, String text) {
        return new KnowledgeItem(Kind.POLICY, null, null, null, null, null, null, null, title, text);
    }
}
