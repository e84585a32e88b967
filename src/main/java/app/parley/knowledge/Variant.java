package app.parley.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One of the ways in which a product is sold: a size, a colour, or both.
///
/// @param price in the product's currency; null where it is the product's own
/// @param stock how many are left, if they are counted
public record Variant(
        @Nullable String size,
        @Nullable String colour,
        @Nullable BigDecimal price,
        @Nullable Integer stock) {

    public Variant {
        size = ItemFields.text("size", size, 80);
        colour = ItemFields.text("colour", colour, 80);
        price = ItemFields.price(price);
        stock = ItemFields.stock(stock);
        if (size == null && colour == null) {
            throw new IllegalArgumentException("variants: each needs a size or a colour");
        }
    }

    /// As `L, blue`.
    public String words() {
        if (size == null || colour == null) {
            return size == null ? String.valueOf(colour) : size;
        }
        return size + ", " + colour;
    }
}
