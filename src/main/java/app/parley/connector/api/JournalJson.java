package app.parley.connector.api;

import app.parley.storage.JournalRecord;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the journal as callers see it.
record JournalJson(
        long position,
        Instant at,
        String type,
        String actor,
        @Nullable UUID contactId,
        @Nullable UUID conversationId,
        Map<String, Object> data) {

    static JournalJson of(JournalRecord record) {
        var entry = record.entry();
        return new JournalJson(
                record.position(),
                record.at(),
                entry.type(),
                entry.actor(),
                entry.contactId(),
                entry.conversationId(),
                entry.data());
    }
}
