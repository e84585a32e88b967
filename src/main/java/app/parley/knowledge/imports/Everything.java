package app.parley.knowledge.imports;

import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.Known;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through all that is known of a kind, a page at a time.
final class Everything {
    private static final int PAGE = 500;

    private Everything() {}

    static void of(Knowledge knowledge, Kind kind, Consumer<Known> visitor) {
        @Nullable String after = null;
        do {
            var page = knowledge.page(kind, after, PAGE);
            page.data().forEach(visitor);
            after = page.next();
        } while (after != null);
    }
}
