package app.parley.approval;

import app.parley.conversation.ConversationState;
import app.parley.conversation.Conversations;
import app.parley.outbox.Outbox;
import app.parley.storage.Jobs;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;

/// Drafts that go out alone unless a person stops them in time.
public final class Countdowns {
    private record Over(UUID draft) {}

    private final Approvals approvals;
    private final DraftStore store;
    private final Conversations conversations;
    private final Team team;
    private final Yes yes;
    private final Transactions transactions;
    private final InstantSource clock;

    /// Watches every countdown that begins from now on; jobs make it survive a restart.
    public Countdowns(
            Approvals approvals,
            DraftStore store,
            Conversations conversations,
            Team team,
            Outbox outbox,
            Jobs jobs,
            Transactions transactions,
            InstantSource clock) {
        this.approvals = approvals;
        this.store = store;
        this.conversations = conversations;
        this.team = team;
        this.yes = new Yes(outbox, conversations);
        this.transactions = transactions;
        this.clock = clock;
        var kind = jobs.kind("countdown", Over.class, over -> end(new DraftId(over.draft())));
        approvals.countdowns(draft -> jobs.at(
                Objects.requireNonNull(draft.goesAt()),
                kind,
                draft.id().toString(),
                new Over(draft.id().value())));
    }

    /// The time is up: it goes, or a person decides because something has changed meanwhile.
    void end(DraftId id) {
        transactions.run(() -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return;
            }
            var conversation = conversations.lock(found.get().proposal().conversation());
            var draft = store.lock(id).orElseThrow();
            if (draft.state() != DraftState.COUNTDOWN || conversation.isEmpty()) {
                return;
            }
            Instant now = clock.instant();
            boolean mayGo = !team.stopped()
                    && conversation.get().state() != ConversationState.WITH_PERSON
                    && conversation.get().windowOpen(now);
            approvals.decided(
                    mayGo
                            ? yes.alone(draft.decided(DraftState.SENT_ALONE, null, now), now)
                            : draft.withState(DraftState.PENDING));
        });
    }
}
