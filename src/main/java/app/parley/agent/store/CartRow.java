package app.parley.agent.store;

import app.parley.agent.finding.CartStore.Cart;
import app.parley.conversation.MessageId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `carts`.
@Entity
@Table(name = "carts")
class CartRow {
    @Id
    @Column(name = "message_id")
    UUID messageId;

    double confidence;

    @Column(name = "due_at")
    Instant dueAt;

    static CartRow of(Cart cart) {
        var row = new CartRow();
        row.messageId = cart.message().value();
        row.confidence = cart.confidence();
        row.dueAt = cart.due();
        return row;
    }

    Cart cart() {
        return new Cart(new MessageId(messageId), confidence, dueAt);
    }
}
