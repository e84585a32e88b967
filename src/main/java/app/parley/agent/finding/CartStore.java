package app.parley.agent.finding;

import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.List;

/// Where carts are kept that have not come to an end.
public interface CartStore {

    /// @param message the evidence
    /// @param confidence 0 to 1
    /// @param due when to look at it next
    record Cart(MessageId message, double confidence, Instant due) {}

    void put(Cart cart);

    void remove(MessageId message);

    /// Those of a conversation; two where two contacts turned out to be one.
    List<Cart> of(ConversationId conversation);

    /// Those to be looked at, the longest due first.
    List<Cart> due(Instant now, int limit);
}
