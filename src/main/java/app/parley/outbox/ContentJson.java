package app.parley.outbox;

import app.parley.storage.Json;
import org.jspecify.annotations.Nullable;

/// A message's content as it stands in a column, in every store that keeps one.
public final class ContentJson {
    /// Exactly one of them is there.
    private record Kept(Content.@Nullable Text text, Content.@Nullable Template template) {}

    private ContentJson() {}

    public static String write(Content content) {
        return Json.text(
                switch (content) {
                    case Content.Text text -> new Kept(text, null);
                    case Content.Template template -> new Kept(null, template);
                });
    }

    public static Content read(String json) {
        var kept = Json.read(json, Kept.class);
        if (kept.text() != null) {
            return kept.text();
        }
        if (kept.template() != null) {
            return kept.template();
        }
        throw new IllegalStateException("a kept message has no content");
    }
}
