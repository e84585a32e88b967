package app.parley.outbox;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in the outbox.
///
/// @param answers the newest message it has read
/// @param dueAt when it is tried next
/// @param waitsFor why it waits, for the operator
public record Promised(
        MessageId id,
        ConversationId conversation,
        ContactId contact,
        String phoneNumberId,
        Content content,
        @Nullable String replyTo,
        @Nullable UUID draft,
        Source source,
        boolean alone,
        @Nullable MessageId answers,
        OutboxState state,
        Instant dueAt,
        Instant notBefore,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant unknownSince,
        @Nullable String waitsFor) {

    Promised sending(Instant now) {
        return with(OutboxState.SENDING, dueAt, attempts + 1, now, null, null);
    }

    Promised waiting(Instant until, String why) {
        return with(OutboxState.QUEUED, until, attempts, attemptedAt, null, why);
    }

    Promised unknown(Instant now) {
        return with(OutboxState.UNKNOWN, dueAt, attempts, attemptedAt, now, null);
    }

    Promised askingAPerson() {
        return with(state, dueAt, attempts, attemptedAt, unknownSince, WaitsFor.A_PERSON);
    }

    private Promised with(
            OutboxState now,
            Instant due,
            int tries,
            @Nullable Instant attempted,
            @Nullable Instant unknown,
            @Nullable String why) {
        return new Promised(
                id,
                conversation,
                contact,
                phoneNumberId,
                content,
                replyTo,
                draft,
                source,
                alone,
                answers,
                now,
                due,
                notBefore,
                tries,
                attempted,
                unknown,
                why);
    }

    @Override
    public String toString() {
        return state.word() + " " + id;
    }
}
