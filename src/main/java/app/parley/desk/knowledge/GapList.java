package app.parley.desk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of questions without an answer, the newest first.
///
/// @param next where the following stretch begins; null at the end
public record GapList(List<GapShown> gaps, @Nullable String next) {
    public GapList {
        gaps = List.copyOf(gaps);
    }
}
