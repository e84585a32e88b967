package app.parley.template.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `template_syncs`: when an account's templates were last read.
@Entity
@Table(name = "template_syncs")
class SyncRow {
    @Id
    String account;

    @Column(name = "synced_at")
    Instant syncedAt;

    static SyncRow of(String account, Instant now) {
        var row = new SyncRow();
        row.account = account;
        row.syncedAt = now;
        return row;
    }
}
