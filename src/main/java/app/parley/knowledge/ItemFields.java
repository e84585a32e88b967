package app.parley.knowledge;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the fields of an item may hold. Every complaint begins with the field's name.
final class ItemFields {
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 4;
    private static final int MOST_VARIANTS = 200;

    private ItemFields() {}

    static @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        var clean = value.replace("\0", "").strip();
        if (clean.length() > longest) {
            throw wrong(field, "must not be longer than " + longest + " characters");
        }
        return clean.isEmpty() ? null : clean;
    }

    static @Nullable BigDecimal price(@Nullable BigDecimal price) {
        if (price == null) {
            return null;
        }
        if (price.signum() < 0) {
            throw wrong("price", "must not be negative");
        }
        if (price.signum() == 0) {
            return new BigDecimal("0.00");
        }
        var plain = price.stripTrailingZeros();
        // Both are figured without writing the number out, so 1e999999999 costs nothing.
        if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > WHOLE_DIGITS) {
            throw wrong("price", "must have at most " + WHOLE_DIGITS + " digits and " + DECIMALS + " decimals");
        }
        return plain.setScale(Math.max(2, plain.scale()));
    }

    static @Nullable String currency(@Nullable String value) {
        var code = text("currency", value, 10);
        if (code == null) {
            return null;
        }
        var capitals = code.toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(capitals).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency: must be an ISO 4217 code of three letters", e);
        }
    }

    static @Nullable Integer stock(@Nullable Integer stock) {
        if (stock != null && stock < 0) {
            throw wrong("stock", "must not be negative");
        }
        return stock;
    }

    static @Nullable String link(String field, @Nullable String value) {
        var link = text(field, value, 2_000);
        if (link == null) {
            return null;
        }
        try {
            var uri = new URI(link);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
                throw wrong(field, "must begin with https:// or http:// and name a site");
            }
            return link;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(field + ": must be a web address", e);
        }
    }

    static List<Variant> variants(List<Variant> variants) {
        if (variants.size() > MOST_VARIANTS) {
            throw wrong("variants", "must be at most " + MOST_VARIANTS);
        }
        var seen = new HashSet<String>();
        for (var variant : variants) {
            if (!seen.add(variant.words().toLowerCase(Locale.ROOT))) {
                throw wrong("variants", "must differ in size or colour");
            }
        }
        return List.copyOf(variants);
    }

    static void need(String field, @Nullable String value, String owner) {
        if (value == null) {
            throw wrong(field, "is needed by " + owner);
        }
    }

    private static IllegalArgumentException wrong(String field, String complaint) {
        return new IllegalArgumentException(field + ": " + complaint);
    }
}
