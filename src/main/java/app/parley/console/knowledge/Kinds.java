package app.parley.console.knowledge;

import app.parley.console.kit.Look;
import app.parley.desk.knowledge.ItemKind;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a kind is called, and its mark.
final class Kinds {
    private Kinds() {}

    static String name(Look look, ItemKind kind) {
        return look.text("knowledge.kind." + word(kind));
    }

    static String word(ItemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Ikon icon(ItemKind kind) {
        return switch (kind) {
            case ENTRY -> Feather.MESSAGE_CIRCLE;
            case PRODUCT -> Feather.TAG;
            case DOCUMENT -> Feather.FILE_TEXT;
            case POLICY -> Feather.SHIELD;
        };
    }
}
