package app.parley.agent.store;

import app.parley.agent.finding.CartStore;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;

/// Keeps carts in `carts`.
public final class HibernateCartStore implements CartStore {
    public static final List<Class<?>> ROWS = List.of(CartRow.class);
    private final Database database;

    public HibernateCartStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(Cart cart) {
        database.use(session -> {
            if (session.get(CartRow.class, cart.message().value()) == null) {
                session.insert(CartRow.of(cart));
            } else {
                session.update(CartRow.of(cart));
            }
        });
    }

    @Override
    public void remove(MessageId message) {
        database.use(session -> session.createMutationQuery("delete from CartRow where messageId = :id")
                .setParameter("id", message.value())
                .executeUpdate());
    }

    /// Looks from the few carts to their messages: joined, H2 might read all messages of the conversation.
    @Override
    public List<Cart> of(ConversationId conversation) {
        return database.with(session -> session
                .createNativeQuery(
                        "select c.* from carts c where exists (select 1 from messages m where m.id = c.message_id"
                                + " and m.conversation_id = :conversation) order by c.message_id",
                        CartRow.class)
                .setParameter("conversation", conversation.value())
                .getResultList()
                .stream()
                .map(CartRow::cart)
                .toList());
    }

    @Override
    public List<Cart> due(Instant now, int limit) {
        return database.with(session -> session
                .createSelectionQuery("from CartRow where dueAt <= :now order by dueAt, messageId", CartRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CartRow::cart)
                .toList());
    }
}
