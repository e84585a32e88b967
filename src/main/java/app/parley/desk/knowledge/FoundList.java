package app.parley.desk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of found answers that wait, in the order in which they were found.
///
/// @param next where the following stretch begins; null at the end
public record FoundList(List<FoundShown> found, @Nullable String next) {
    public FoundList {
        found = List.copyOf(found);
    }
}
