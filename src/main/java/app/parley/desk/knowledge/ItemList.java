package app.parley.desk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of what is known, the last changed first.
///
/// @param next where the following stretch begins; null at the end
/// @param all how much is known altogether
/// @param stale how much of it should be looked at again
/// @param gaps how many questions wait for an answer
public record ItemList(List<ItemLine> lines, @Nullable String next, long all, long stale, long gaps) {
    public ItemList {
        lines = List.copyOf(lines);
    }
}
