package app.parley.approval.store;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.approval.LevelChange;
import app.parley.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `autonomy_changes`.
@Entity
@Table(name = "autonomy_changes")
class LevelChangeRow {
    @Id
    UUID id;

    String agent;
    String intent;
    String level;
    String cause;

    @Nullable
    String person;

    int decisions;
    double bound;

    @Column(name = "changed_at")
    Instant changedAt;

    static LevelChangeRow of(LevelChange change) {
        var row = new LevelChangeRow();
        row.id = Ids.next();
        row.agent = change.agent().word();
        row.intent = change.intent().name();
        row.level = change.level().word();
        row.cause = change.cause().word();
        row.person = change.person();
        row.decisions = change.decisions();
        row.bound = change.bound();
        row.changedAt = change.at();
        return row;
    }

    LevelChange change() {
        return new LevelChange(
                AgentType.valueOf(agent.toUpperCase(Locale.ROOT)),
                Intents.of(intent),
                Autonomy.of(level),
                LevelChange.Cause.of(cause),
                person,
                decisions,
                bound,
                changedAt);
    }
}
