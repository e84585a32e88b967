package app.parley.connector.api;

import app.parley.agent.memory.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something remembered of a contact, as callers see it.
record FactJson(
        UUID id,
        String kind,
        String text,
        @Nullable UUID messageId,
        Instant at,
        double confidence,
        @Nullable Instant expiresAt,
        @Nullable String by) {
    static FactJson of(Fact fact) {
        var message = fact.message();
        return new FactJson(
                fact.id(),
                fact.kind().word(),
                fact.text(),
                message == null ? null : message.value(),
                fact.at(),
                fact.confidence(),
                fact.expiresAt(),
                fact.by());
    }
}
