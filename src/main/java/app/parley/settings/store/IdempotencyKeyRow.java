package app.parley.settings.store;

import app.parley.settings.IdempotencyStore.Kept;
import app.parley.settings.KeptAnswer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `idempotency_keys`.
@Entity
@Table(name = "idempotency_keys")
class IdempotencyKeyRow {
    @Embeddable
    record Name(
            @Column(name = "api_key_id") UUID apiKeyId,
            @Column(name = "idempotency_key") String idempotencyKey) {}

    @EmbeddedId
    Name name;

    @Column(name = "request_hash")
    String requestHash;

    int status;
    byte[] body;

    @Column(name = "answered_at")
    Instant answeredAt;

    protected IdempotencyKeyRow() {}

    static IdempotencyKeyRow of(Name name, Kept kept) {
        var row = new IdempotencyKeyRow();
        row.name = name;
        row.requestHash = kept.fingerprint();
        row.status = kept.answer().status();
        row.body = kept.answer().body();
        row.answeredAt = kept.at();
        return row;
    }

    Kept kept() {
        return new Kept(requestHash, new KeptAnswer(status, body), answeredAt);
    }
}
