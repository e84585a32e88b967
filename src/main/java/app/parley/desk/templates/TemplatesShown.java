package app.parley.desk.templates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The account's templates, by name and language.
///
/// @param syncedAt when they were last the same as Meta's; null if they never were
public record TemplatesShown(
        List<TemplateShown> all, @Nullable Instant syncedAt) {
    public TemplatesShown {
        all = List.copyOf(all);
    }
}
