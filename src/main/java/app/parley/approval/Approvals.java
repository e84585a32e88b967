package app.parley.approval;

import app.parley.conversation.ConversationId;
import app.parley.storage.Changes;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The queue: drafts that wait for a person, and what became of the others.
public final class Approvals {
    private static final int BATCH = 100;
    private final DraftStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<DraftId> changes;
    private Consumer<Draft> onCountdown = _ -> {};
    private Consumer<Draft> onYes = _ -> {};

    public Approvals(DraftStore store, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// Names who watches countdowns.
    void countdowns(Consumer<Draft> watch) {
        this.onCountdown = watch;
    }

    /// Names who notes what goes out, in the transaction of the yes.
    public void notes(Consumer<Draft> keeper) {
        this.onYes = keeper;
    }

    Draft keep(Draft draft) {
        store.insert(draft);
        tell(draft);
        return draft;
    }

    Draft keepCountingDown(Draft draft) {
        keep(draft);
        onCountdown.accept(draft);
        return draft;
    }

    /// Writes down what changed about a draft.
    Draft changed(Draft draft) {
        store.update(draft);
        changes.announce(draft.id());
        return draft;
    }

    /// As [#changed], and the journal tells of the new state.
    Draft decided(Draft draft) {
        changed(draft);
        tell(draft);
        return draft;
    }

    private void tell(Draft draft) {
        var type = switch (draft.state()) {
            case PENDING, COUNTDOWN -> "draft.pending";
            case APPROVED, EDITED, SENT_ALONE -> "draft.approved";
            case REJECTED -> "draft.rejected";
            case WITHDRAWN, EXPIRED -> "draft.withdrawn";
            case REFUSED -> "draft.refused";
        };
        var actor = draft.decidedBy() == null ? author(draft) : draft.decidedBy();
        journal.append(new JournalEntry(
                type,
                actor,
                draft.contact().value(),
                draft.proposal().conversation().value(),
                Map.of("draft_id", draft.id().toString(), "state", draft.state().word())));
        if (type.equals("draft.approved")) {
            onYes.accept(draft);
        }
        changes.announce(draft.id());
    }

    private static String author(Draft draft) {
        var agent = draft.proposal().agent();
        return agent == null ? draft.proposal().author() : "agent:" + agent.word();
    }

    /// Takes back the open drafts that answer something in this conversation: it has moved on.
    public void withdrawOpen(ConversationId conversation) {
        transactions.run(() -> store.lockOpen(conversation).stream()
                .filter(draft -> draft.proposal().readUpTo() != null)
                .forEach(draft -> decided(draft.withState(DraftState.WITHDRAWN))));
    }

    /// Ends what can no longer go out.
    public void expire() {
        transactions.run(() -> store.expired(clock.instant(), BATCH).stream()
                .flatMap(draft -> store.lock(draft.id()).stream())
                .filter(draft -> draft.state().isOpen())
                .forEach(draft -> decided(draft.withState(DraftState.EXPIRED))));
    }

    public Optional<Draft> find(DraftId id) {
        return transactions.in(() -> store.find(id));
    }

    /// What was said last of each of these drafts, of those that were decided.
    public Map<DraftId, Judgement> lastWords(Collection<DraftId> drafts) {
        return transactions.in(() -> store.lastWords(drafts));
    }

    public List<Draft> open(ConversationId conversation) {
        return transactions.in(() -> store.open(conversation));
    }

    /// The open drafts of these conversations.
    public List<Draft> open(Collection<ConversationId> conversations) {
        return transactions.in(() -> store.open(conversations));
    }

    /// Conversations in which a draft waits, of the most pressing `limit` drafts.
    public List<ConversationId> waitingIn(int limit) {
        return transactions.in(() -> store.waitingIn(limit));
    }

    public Page<Draft> page(@Nullable DraftState state, @Nullable String after, int limit) {
        return transactions.in(() -> store.page(state, after, limit));
    }

    /// What waits, in the order of what is lost by waiting.
    public List<Draft> queue(int limit) {
        return transactions.in(() -> store.queue(limit));
    }

    public long waiting() {
        return transactions.in(store::waiting);
    }

    /// How drafts of this agent (and intent, if one is given) have fared.
    public Acceptance acceptance(AgentType agent, @Nullable Intent intent) {
        return transactions.in(() -> store.acceptance(agent, intent));
    }

    /// What this agent's confidence is worth about an intent.
    public Calibration calibration(AgentType agent, Intent intent) {
        return transactions.in(() -> store.calibration(agent, intent));
    }

    /// What became of the drafts an agent made since then.
    public Tally tally(AgentType agent, Instant since) {
        return transactions.in(() -> store.tally(agent, since));
    }

    public Changes<DraftId> changes() {
        return changes;
    }
}
