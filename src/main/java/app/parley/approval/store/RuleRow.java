package app.parley.approval.store;

import app.parley.approval.learning.Habit;
import app.parley.approval.learning.Rule;
import app.parley.approval.learning.RuleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `writing_rules`.
@Entity
@Table(name = "writing_rules")
class RuleRow {
    @Id
    UUID id;

    String kind;
    String language;
    String said;
    String wanted;
    String state;
    int seen;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "created_at")
    Instant createdAt;

    static RuleRow of(Rule rule) {
        var row = new RuleRow();
        row.id = rule.id().value();
        row.kind = rule.habit().kind().word();
        row.language = rule.habit().language();
        row.said = rule.habit().said();
        row.wanted = rule.habit().wanted();
        row.state = rule.state().word();
        row.seen = rule.seen();
        row.decidedBy = rule.decidedBy();
        row.decidedAt = rule.decidedAt();
        row.createdAt = rule.createdAt();
        return row;
    }

    Rule rule() {
        return new Rule(
                new RuleId(id),
                new Habit(Habit.Kind.of(kind), language, said, wanted),
                Rule.State.of(state),
                seen,
                decidedBy,
                decidedAt,
                createdAt);
    }
}
