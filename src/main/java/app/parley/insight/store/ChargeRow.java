package app.parley.insight.store;

import app.parley.conversation.MessageId;
import app.parley.insight.Charge;
import app.parley.insight.Pricing;
import app.parley.insight.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/// A row of `message_charges`.
@Entity
@Table(name = "message_charges")
class ChargeRow {
    @Id
    @Column(name = "message_id")
    UUID messageId;

    @Column(name = "phone_number_id")
    String phoneNumberId;

    String region;
    String category;

    @Column(name = "pricing_type")
    String pricingType;

    Boolean billable;

    @Column(name = "delivered_on")
    LocalDate deliveredOn;

    String standing;

    static ChargeRow of(Charge charge) {
        var row = new ChargeRow();
        row.messageId = charge.message().value();
        row.phoneNumberId = charge.phoneNumberId();
        row.region = charge.region();
        var pricing = charge.pricing();
        row.category = pricing == null ? null : pricing.category();
        row.pricingType = pricing == null ? null : pricing.type();
        row.billable = pricing == null ? null : pricing.billable();
        row.deliveredOn = charge.deliveredOn();
        row.standing = charge.standing() == null ? null : charge.standing().word();
        return row;
    }

    Charge charge() {
        return new Charge(
                new MessageId(messageId),
                phoneNumberId,
                region,
                category == null ? null : new Pricing(category, pricingType, billable),
                deliveredOn,
                standing == null ? null : Standing.of(standing));
    }
}
