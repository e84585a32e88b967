package app.parley.console.knowledge;

import app.parley.desk.knowledge.ItemKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which kinds the list shows.
enum Narrow {
    ALL(null),
    ENTRIES(ItemKind.ENTRY),
    PRODUCTS(ItemKind.PRODUCT),
    DOCUMENTS(ItemKind.DOCUMENT),
    POLICIES(ItemKind.POLICY);

    private final @Nullable ItemKind kind;

    Narrow(@Nullable ItemKind kind) {
        this.kind = kind;
    }

    /// Null for all.
    @Nullable
    ItemKind kind() {
        return kind;
    }

    /// The key of its text.
    String key() {
        return "knowledge.narrow." + name().toLowerCase(Locale.ROOT);
    }
}
