package app.parley.approval;

import app.parley.contact.ContactId;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal that came to the gate, what the checks found, and what became of it.
///
/// @param expiresAt when it can no longer go out: the end of the service window
/// @param goesAt when it goes out alone, in a countdown
/// @param sendsAs the message it became
/// @param decidedBy the person who decided
/// @param checkAfter whether a person looks at it after it went out alone
public record Draft(
        DraftId id,
        ContactId contact,
        Proposal proposal,
        DraftState state,
        List<Finding> findings,
        @Nullable Instant expiresAt,
        @Nullable Instant goesAt,
        @Nullable MessageId sendsAs,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        CheckAfter checkAfter,
        Instant createdAt) {
    public Draft {
        findings = List.copyOf(findings);
    }

    /// One that nobody checks afterwards.
    public Draft(
            DraftId id,
            ContactId contact,
            Proposal proposal,
            DraftState state,
            List<Finding> findings,
            @Nullable Instant expiresAt,
            @Nullable Instant goesAt,
            @Nullable MessageId sendsAs,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            Instant createdAt) {
        this(
                id,
                contact,
                proposal,
                state,
                findings,
                expiresAt,
                goesAt,
                sendsAs,
                decidedBy,
                decidedAt,
                CheckAfter.NO,
                createdAt);
    }

    /// The words a contact would read, "" on a card without any.
    public String text() {
        var content = proposal.content();
        return content == null ? "" : content.words();
    }

    Draft withState(DraftState now) {
        return new Draft(
                id,
                contact,
                proposal,
                now,
                findings,
                expiresAt,
                now == DraftState.COUNTDOWN ? goesAt : null,
                sendsAs,
                decidedBy,
                decidedAt,
                checkAfter,
                createdAt);
    }

    Draft countingDown(Instant until) {
        return new Draft(
                id,
                contact,
                proposal,
                DraftState.COUNTDOWN,
                findings,
                expiresAt,
                until,
                sendsAs,
                decidedBy,
                decidedAt,
                checkAfter,
                createdAt);
    }

    Draft decided(DraftState now, @Nullable String person, Instant at) {
        return new Draft(
                id, contact, proposal, now, findings, expiresAt, null, sendsAs, person, at, checkAfter, createdAt);
    }

    Draft sendingAs(MessageId message) {
        return new Draft(
                id,
                contact,
                proposal,
                state,
                findings,
                expiresAt,
                goesAt,
                message,
                decidedBy,
                decidedAt,
                checkAfter,
                createdAt);
    }

    Draft saying(Content content, List<Finding> found) {
        return new Draft(
                id,
                contact,
                proposal.saying(content),
                state,
                found,
                expiresAt,
                goesAt,
                sendsAs,
                decidedBy,
                decidedAt,
                checkAfter,
                createdAt);
    }

    Draft checking(CheckAfter now) {
        return new Draft(
                id, contact, proposal, state, findings, expiresAt, goesAt, sendsAs, decidedBy, decidedAt, now,
                createdAt);
    }

    @Override
    public String toString() {
        return state.word() + " draft " + id;
    }
}
