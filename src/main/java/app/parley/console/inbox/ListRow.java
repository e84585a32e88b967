package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Hit;
import org.jspecify.annotations.Nullable;

/// What stands in one row of the list.
sealed interface ListRow {

    record Chat(ConversationLine line) implements ListRow {}

    /// Stands over what was found in messages.
    record FoundTitle() implements ListRow {}

    /// A message that holds what was searched.
    record Found(Hit hit) implements ListRow {}

    /// Whether both stand for the same thing, however it has changed meanwhile.
    default boolean isSame(ListRow other) {
        return switch (this) {
            case Chat(var line) -> other instanceof Chat(var its) && line.id().equals(its.id());
            case FoundTitle() -> other instanceof FoundTitle;
            case Found(var hit) ->
                other instanceof Found(var its) && hit.message().equals(its.message());
        };
    }

    /// What is opened with it; null if nothing is.
    default @Nullable Place place() {
        return switch (this) {
            case Chat(var line) -> new Place(line.id(), null);
            case FoundTitle() -> null;
            case Found(var hit) -> new Place(hit.conversation(), hit.message());
        };
    }
}
