package app.parley.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be said of a product: a line for the product, and one for each of its variants. Each line stands alone, so
/// that a figure never moves from one variant to another.
final class Listing {
    private static final int MOST_VARIANTS = 60;
    private final KnowledgeItem product;

    private Listing(KnowledgeItem product) {
        this.product = product;
    }

    static String of(KnowledgeItem product) {
        var listing = new Listing(product);
        var lines = new ArrayList<String>();
        lines.add(listing.whole());
        product.variants().stream().limit(MOST_VARIANTS).map(listing::variant).forEach(lines::add);
        return String.join("\n", lines);
    }

    private String whole() {
        var parts = start(String.valueOf(product.name()), product.price(), product.stock());
        if (product.text() != null) {
            parts.add(Chunks.of(product.text()).getFirst());
        }
        if (product.link() != null) {
            parts.add(product.link());
        }
        return String.join(" · ", parts);
    }

    private String variant(Variant variant) {
        var price = variant.price() == null ? product.price() : variant.price();
        return String.join(" · ", start(product.name() + " " + variant.words(), price, variant.stock()));
    }

    private List<String> start(String name, @Nullable BigDecimal price, @Nullable Integer stock) {
        var parts = new ArrayList<String>();
        parts.add(name);
        var currency = product.currency();
        if (price != null && currency != null) {
            parts.add(amount(price, currency));
        }
        if (stock != null) {
            parts.add(stock + " in stock");
        }
        return parts;
    }

    private static String amount(BigDecimal price, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        var exact = price.stripTrailingZeros();
        return exact.setScale(Math.max(decimals, exact.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString()
                + " "
                + currency;
    }
}
