package app.parley.conversation.store;

import app.parley.conversation.HistoryProgress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// One line of the table `history_progress`.
@Entity
@Table(name = "history_progress")
class HistoryRow {
    @Id
    @Column(name = "phone_number_id")
    String phoneNumberId;

    int phase;
    int chunk;
    int percent;
    int declined;

    @Column(name = "told_at")
    Instant toldAt;

    static HistoryRow of(HistoryProgress progress) {
        var row = new HistoryRow();
        row.phoneNumberId = progress.phoneNumberId();
        row.phase = progress.phase();
        row.chunk = progress.chunk();
        row.percent = progress.percent();
        row.declined = progress.declined();
        row.toldAt = progress.at();
        return row;
    }

    HistoryProgress progress() {
        return new HistoryProgress(phoneNumberId, phase, chunk, percent, declined, toldAt);
    }
}
