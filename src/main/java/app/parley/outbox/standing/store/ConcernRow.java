package app.parley.outbox.standing.store;

import app.parley.outbox.standing.Concern;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `account_concerns`.
@Entity
@Table(name = "account_concerns")
class ConcernRow {
    @Id
    UUID id;

    String kind;

    @Nullable
    String detail;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    static ConcernRow of(Concern concern) {
        var row = new ConcernRow();
        row.id = concern.id();
        row.kind = concern.kind().name();
        row.detail = concern.detail();
        row.toldAt = concern.toldAt();
        row.endsAt = concern.until();
        row.settledAt = concern.settledAt();
        return row;
    }

    Concern concern() {
        return new Concern(id, Concern.Kind.valueOf(kind), detail, toldAt, endsAt, settledAt);
    }
}
