package app.parley.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing the business knows. Which fields it needs depends on its kind; the others may be there as well.
/// Blank texts count as missing.
///
/// @param price with two decimals or more; needs a currency
/// @param currency ISO 4217, in capitals
/// @param stock how many are left, if they are counted
/// @param text the words of a document or policy, the description of a product
/// @param picture where a picture of the product is on the web
/// @param variants none where the product is sold in one way only; no two have the same size and colour
/// @param origin where it was read, as `prices.csv`; null if somebody entered it here
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
        @Nullable String text,
        @Nullable String picture,
        List<Variant> variants,
        @Nullable String origin) {
    public KnowledgeItem {
        question = ItemFields.text("question", question, 1_000);
        answer = ItemFields.text("answer", answer, 4_000);
        name = ItemFields.text("name", name, 200);
        price = ItemFields.price(price);
        currency = ItemFields.currency(currency);
        stock = ItemFields.stock(stock);
        link = ItemFields.link("link", link);
        title = ItemFields.text("title", title, 300);
        text = ItemFields.text("text", text, 200_000);
        picture = ItemFields.link("picture", picture);
        variants = ItemFields.variants(variants);
        origin = ItemFields.text("origin", origin, 300);
        if (price != null || variants.stream().anyMatch(variant -> variant.price() != null)) {
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

    /// An item without picture and variants that somebody entered here.
    public KnowledgeItem(
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
        this(kind, question, answer, name, price, currency, stock, link, title, text, null, List.of(), null);
    }

    /// The same item, read there.
    public KnowledgeItem from(String place) {
        return new KnowledgeItem(
                kind, question, answer, name, price, currency, stock, link, title, text, picture, variants, place);
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
