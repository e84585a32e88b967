package app.parley.agent.store;

import app.parley.agent.CallLine;
import app.parley.agent.ModelCall;
import app.parley.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `model_calls`.
@Entity
@Table(name = "model_calls")
class ModelCallRow {
    @Id
    UUID id;

    String agent;

    @Column(name = "conversation_id")
    @Nullable
    UUID conversationId;

    String model;

    @Column(name = "tokens_in")
    int tokensIn;

    @Column(name = "tokens_out")
    int tokensOut;

    @Column(name = "cost_micros")
    Long costMicros;

    @Column(name = "took_ms")
    long tookMs;

    String outcome;

    @Column(name = "called_at")
    Instant calledAt;

    static ModelCallRow of(ModelCall call, Instant at) {
        var row = new ModelCallRow();
        row.id = Ids.next();
        row.agent = call.agent().word();
        var conversation = call.conversation();
        row.conversationId = conversation == null ? null : conversation.value();
        row.model = call.model();
        row.tokensIn = call.tokensIn();
        row.tokensOut = call.tokensOut();
        row.costMicros = call.costMicros();
        row.tookMs = call.took().toMillis();
        row.outcome = call.outcome();
        row.calledAt = at;
        return row;
    }

    CallLine line() {
        return new CallLine(
                calledAt,
                agent,
                conversationId,
                model,
                tokensIn,
                tokensOut,
                costMicros,
                tookMs,
                outcome.equals("answered"));
    }
}
