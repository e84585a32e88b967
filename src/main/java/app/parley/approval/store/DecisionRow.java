package app.parley.approval.store;

import app.parley.approval.DraftId;
import app.parley.approval.Judgement;
import app.parley.approval.Rejection;
import app.parley.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `approvals`.
@Entity
@Table(name = "approvals")
class DecisionRow {
    @Id
    UUID id;

    @Column(name = "draft_id")
    UUID draftId;

    String person;
    String decision;

    @Nullable
    String drafted;

    @Nullable
    String text;

    boolean slight;

    @Nullable
    String reason;

    @Nullable
    String note;

    @Column(name = "decided_at")
    Instant decidedAt;

    static DecisionRow of(Judgement judgement) {
        var row = new DecisionRow();
        row.id = Ids.next();
        row.draftId = judgement.draft().value();
        row.person = judgement.person();
        row.decision = judgement.decision();
        row.drafted = judgement.drafted();
        row.text = judgement.text();
        row.slight = judgement.slight();
        row.reason = judgement.reason() == null ? null : judgement.reason().word();
        row.note = judgement.note();
        row.decidedAt = judgement.at();
        return row;
    }

    Judgement judgement() {
        return new Judgement(
                new DraftId(draftId),
                person,
                decision,
                drafted,
                text,
                slight,
                reason == null ? null : Rejection.of(reason),
                note,
                decidedAt);
    }
}
