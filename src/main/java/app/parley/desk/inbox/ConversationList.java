package app.parley.desk.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of the list, newest first.
///
/// @param next where the following stretch begins; null at the end
public record ConversationList(
        List<ConversationLine> lines, @Nullable String next) {
    public ConversationList {
        lines = List.copyOf(lines);
    }
}
