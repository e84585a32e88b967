package app.parley.desk.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of what was found, newest first.
///
/// @param next where the following stretch begins; null at the end
public record Hits(List<Hit> hits, @Nullable String next) {
    public Hits {
        hits = List.copyOf(hits);
    }
}
