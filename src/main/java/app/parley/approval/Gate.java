package app.parley.approval;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.outbox.Outbox;
import app.parley.settings.Choices;
import app.parley.storage.Ids;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The one place where drafts are let through, held or refused. There is no other way to a contact.
public final class Gate {
    private final Conversations conversations;
    private final Contacts contacts;
    private final Cases cases;
    private final Policy policy;
    private final Yes yes;
    private final Approvals approvals;
    private final Choices choices;
    private final Transactions transactions;
    private final InstantSource clock;

    public Gate(
            Conversations conversations,
            Contacts contacts,
            Cases cases,
            Policy policy,
            Outbox outbox,
            Approvals approvals,
            Choices choices,
            Transactions transactions,
            InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.cases = cases;
        this.policy = policy;
        this.yes = new Yes(outbox, conversations);
        this.approvals = approvals;
        this.choices = choices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Runs the checks and the policy, and keeps what came of it; what was let through is in the outbox then.
    ///
    /// @throws java.util.NoSuchElementException if there is no such conversation
    public Draft submit(Proposal proposal) {
        return submit(proposal, Duration.ZERO);
    }

    /// As [#submit(Proposal)]; what a person sends themself waits a while before it goes.
    ///
    /// @param undo how long a person's own sending can be taken back
    public Draft submit(Proposal wish, Duration undo) {
        return transactions.in(() -> {
            var proposal = cases.read(wish);
            var conversation = conversations.lock(proposal.conversation()).orElseThrow();
            var contact = contacts.find(conversation.contact()).orElseThrow();
            Instant now = clock.instant();
            if (proposal.readUpTo() != null && !proposal.readUpTo().equals(conversation.newest())) {
                var moved = new Finding("stale", Verdict.FAIL, "The conversation has moved on.");
                return approvals.keep(draft(proposal, conversation, DraftState.REFUSED, List.of(moved), now));
            }
            if (proposal.agent() != null) {
                approvals.withdrawOpen(conversation.id());
            }
            return examined(proposal, conversation, contact, now, undo);
        });
    }

    private Draft examined(Proposal proposal, Conversation conversation, Contact contact, Instant now, Duration undo) {
        var content = proposal.content();
        if (content == null) {
            return approvals.keep(draft(proposal, conversation, DraftState.PENDING, List.of(), now));
        }
        var facts = cases.read(proposal, content, conversation, contact, now);
        var findings = switch (proposal.source()) {
            case OPERATOR, NOTICE -> policy.examineForPerson(facts);
            case AGENT -> policy.examineForAgent(facts, proposal);
            case API, FLOW, CAMPAIGN -> policy.examine(facts);
        };
        boolean known = conversations.answeredBefore(conversation.id());
        var outcome = policy.decide(proposal, findings, conversation, facts, known);
        return settle(draft(proposal, conversation, DraftState.PENDING, findings, now), outcome, now, undo);
    }

    private Draft settle(Draft draft, Outcome outcome, Instant now, Duration undo) {
        return switch (outcome) {
            case REFUSE -> approvals.keep(draft.withState(DraftState.REFUSED));
            case SHADOW -> approvals.keep(draft.withState(DraftState.WITHDRAWN));
            case HOLD -> approvals.keep(draft);
            case COUNT_DOWN ->
                approvals.keepCountingDown(
                        draft.countingDown(now.plus(choices.now().countdown())));
            case GO_ALONE -> {
                var going = approvals.keep(draft.decided(DraftState.SENT_ALONE, null, now));
                yield approvals.changed(yes.alone(going, now));
            }
            case GO_WITH_PERSON -> {
                var author = draft.proposal().author();
                var going = approvals.keep(draft.decided(DraftState.APPROVED, author, now));
                yield approvals.changed(yes.byPerson(going, author, now.plus(undo)));
            }
        };
    }

    private Draft draft(
            Proposal proposal, Conversation conversation, DraftState state, List<Finding> findings, Instant now) {
        var content = proposal.content();
        return new Draft(
                new DraftId(Ids.next()),
                conversation.contact(),
                proposal,
                state,
                findings,
                content == null ? conversation.windowExpiresAt() : Cases.expiry(content, conversation),
                null,
                null,
                null,
                null,
                now);
    }
}
