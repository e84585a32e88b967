package app.parley.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Which conversations a list holds. What was merged into another is in none.
public sealed interface ConversationFilter {

    /// In each of these lists.
    record InAll(List<ConversationFilter> filters) implements ConversationFilter {
        public InAll {
            filters = List.copyOf(filters);
        }
    }

    record All() implements ConversationFilter {}

    /// Neither closed nor asleep.
    record OnTheTable(Instant now) implements ConversationFilter {}

    record Unread() implements ConversationFilter {}

    record AssignedTo(String person) implements ConversationFilter {}

    /// Nobody's, and not closed.
    record Nobodys() implements ConversationFilter {}

    record Snoozed(Instant now) implements ConversationFilter {}

    record InState(ConversationState state) implements ConversationFilter {}

    /// These and no others.
    record Among(Collection<ConversationId> ids) implements ConversationFilter {
        public Among {
            ids = List.copyOf(ids);
        }
    }
}
