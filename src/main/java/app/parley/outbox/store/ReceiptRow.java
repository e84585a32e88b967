package app.parley.outbox.store;

import app.parley.conversation.MessageState;
import app.parley.insight.Pricing;
import app.parley.outbox.Failure;
import app.parley.outbox.Receipt;
import app.parley.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `receipts`: one that names a message we do not know yet.
@Entity
@Table(name = "receipts")
class ReceiptRow {
    @Id
    UUID id;

    @Column(name = "whatsapp_id")
    String whatsappId;

    String state;

    @Column(name = "failure_code")
    Integer failureCode;

    @Column(name = "failure_reason")
    String failureReason;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "told_at")
    Instant toldAt;

    String category;

    @Column(name = "pricing_type")
    String pricingType;

    Boolean billable;

    static ReceiptRow of(Receipt receipt, Instant now) {
        var row = new ReceiptRow();
        row.id = Ids.next();
        row.whatsappId = receipt.whatsappId();
        row.state = receipt.state().word();
        row.failureCode = receipt.failure() == null ? null : receipt.failure().code();
        row.failureReason = receipt.failure() == null ? null : receipt.failure().reason();
        row.receivedAt = now;
        row.toldAt = receipt.at();
        var pricing = receipt.pricing();
        if (pricing != null) {
            row.category = pricing.category();
            row.pricingType = pricing.type();
            row.billable = pricing.billable();
        }
        return row;
    }

    Receipt receipt() {
        return new Receipt(
                whatsappId,
                null,
                MessageState.of(state),
                failureCode == null ? null : new Failure(failureCode, failureReason),
                toldAt == null ? receivedAt : toldAt,
                category == null ? null : new Pricing(category, pricingType, billable));
    }
}
