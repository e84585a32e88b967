package app.parley.approval;

import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Looks at a few of the answers that went out alone, after they did. Nothing is sent by it; what a person says counts
/// for the ladder as their decisions before the sending do.
public final class AfterChecks {
    private final Approvals approvals;
    private final DraftStore store;
    private final Ladder ladder;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;

    public AfterChecks(
            Approvals approvals,
            DraftStore store,
            Ladder ladder,
            Transactions transactions,
            Journal journal,
            InstantSource clock) {
        this.approvals = approvals;
        this.store = store;
        this.ladder = ladder;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Answers that wait to be looked at, oldest first.
    public List<Draft> waiting(int limit) {
        return transactions.in(() -> store.toCheck(limit));
    }

    public long count() {
        return transactions.in(store::countToCheck);
    }

    /// Says what a person thinks of an answer that went out alone. A severe reason takes the agent's autonomy for such
    /// answers away at once.
    public Answer judge(DraftId id, Afterthought thought, String person) {
        return transactions.in(() -> {
            var found = store.lock(id);
            if (found.isEmpty()) {
                return new Answer.Missing();
            }
            var draft = found.get();
            if (draft.checkAfter() != CheckAfter.WANTED) {
                return new Answer.NotOpen(
                        draft,
                        draft.checkAfter() == CheckAfter.DONE
                                ? "It was checked already."
                                : "Nobody asked for a check of it.");
            }
            if (thought instanceof Afterthought.Changed(var text) && text.isBlank()) {
                return new Answer.Unfit(draft, "There are no words that would have been better.");
            }
            store.decision(judgement(draft, thought, person));
            var checked = approvals.changed(draft.checking(CheckAfter.DONE));
            tell(checked, thought, person);
            return new Answer.Done(checked);
        });
    }

    private Judgement judgement(Draft draft, Afterthought thought, String person) {
        var now = clock.instant();
        return switch (thought) {
            case Afterthought.Fine _ -> Judgement.sent(draft.id(), person, thought.word(), draft.text(), now);
            case Afterthought.Changed(var text) ->
                text.equals(draft.text())
                        ? Judgement.sent(draft.id(), person, new Afterthought.Fine().word(), text, now)
                        : Judgement.changed(draft.id(), person, thought.word(), draft.text(), text, now);
            case Afterthought.Wrong(var reason, var note) ->
                Judgement.refused(draft.id(), person, thought.word(), reason, note, now);
        };
    }

    private void tell(Draft draft, Afterthought thought, String person) {
        journal.append(new JournalEntry(
                "draft.checked",
                person,
                draft.contact().value(),
                draft.proposal().conversation().value(),
                Map.of("draft_id", draft.id().toString(), "verdict", thought.word())));
        var agent = draft.proposal().agent();
        if (agent != null) {
            ladder.judged(
                    agent,
                    draft.proposal().intent(),
                    thought instanceof Afterthought.Wrong(var reason, var _) ? reason : null);
        }
    }
}
