package app.parley.agent.store;

import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AdviceId;
import app.parley.agent.advice.AdviceKind;
import app.parley.agent.advice.Point;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `advice`.
@Entity
@Table(name = "advice")
class AdviceRow {
    @Id
    UUID id;

    String agent;
    String kind;
    LocalDate week;
    String points;
    String state;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    static AdviceRow of(Advice advice) {
        var row = new AdviceRow();
        row.id = advice.id().value();
        row.agent = advice.kind().agent().word();
        row.kind = advice.kind().word();
        row.week = advice.week();
        row.points = Json.text(advice.points());
        row.state = advice.state().word();
        row.madeAt = advice.madeAt();
        row.decidedBy = advice.decidedBy();
        row.decidedAt = advice.decidedAt();
        return row;
    }

    /// Nothing for a kind of a later version.
    Optional<Advice> advice() {
        return AdviceKind.named(kind)
                .map(known -> new Advice(
                        new AdviceId(id),
                        known,
                        week,
                        Json.read(points, new TypeReference<List<Point>>() {}),
                        Advice.State.of(state),
                        madeAt,
                        decidedBy,
                        decidedAt));
    }
}
