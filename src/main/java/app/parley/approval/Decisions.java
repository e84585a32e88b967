package app.parley.approval;

import app.parley.contact.Contacts;
import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.outbox.Content;
import app.parley.outbox.Outbox;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a person says of a draft. Every decision names one.
public final class Decisions {
    private final Approvals approvals;
    private final DraftStore store;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Cases cases;
    private final Policy policy;
    private final Ladder ladder;
    private final Outbox outbox;
    private final Yes yes;
    private final Transactions transactions;
    private final InstantSource clock;

    public Decisions(
            Approvals approvals,
            DraftStore store,
            Conversations conversations,
            Contacts contacts,
            Cases cases,
            Policy policy,
            Ladder ladder,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.approvals = approvals;
        this.store = store;
        this.conversations = conversations;
        this.contacts = contacts;
        this.cases = cases;
        this.policy = policy;
        this.ladder = ladder;
        this.outbox = outbox;
        this.yes = new Yes(outbox, conversations);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Lets a draft go, in these words if some are given.
    ///
    /// @param undo how long the yes can be taken back
    public Answer approve(DraftId id, @Nullable String text, String person, Duration undo) {
        return transactions.in(() -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return new Answer.Missing();
            }
            var conversation = conversations.lock(found.get().proposal().conversation());
            var draft = store.lock(id).orElseThrow(); // again, now that nobody else decides
            if (!draft.state().isOpen() || conversation.isEmpty()) {
                return closed(draft);
            }
            return approve(draft, text, person, undo, conversation.get());
        });
    }

    private Answer approve(
            Draft draft, @Nullable String text, String person, Duration undo, Conversation conversation) {
        var before = draft.proposal().content();
        boolean edited = text != null && !text.equals(draft.text());
        var content = edited ? reworded(before, text) : before;
        if (edited && content == null) {
            return new Answer.Unfit(
                    draft,
                    before instanceof Content.Template
                            ? "A template cannot be reworded."
                            : "There are no words in it that could be changed.");
        }
        if (content == null) {
            return new Answer.Unfit(draft, "There is nothing to send yet: write the answer.");
        }
        Instant now = clock.instant();
        var contact = contacts.find(conversation.contact()).orElseThrow();
        var findings = policy.examineForPerson(cases.read(draft.proposal(), content, conversation, contact, now));
        var stop = policy.stopping(findings).findFirst();
        if (stop.isPresent()) {
            return stopped(draft, stop.get(), now);
        }
        var said = edited ? draft.saying(content, findings) : draft;
        var state = edited ? DraftState.EDITED : DraftState.APPROVED;
        store.decision(
                edited
                        ? Judgement.changed(draft.id(), person, state.word(), draft.text(), content.words(), now)
                        : Judgement.sent(draft.id(), person, state.word(), content.words(), now));
        var decided = approvals.decided(yes.byPerson(said.decided(state, person, now), person, now.plus(undo)));
        measure(draft, null);
        return new Answer.Done(decided);
    }

    private static @Nullable Content reworded(@Nullable Content before, @Nullable String text) {
        var words = text == null ? "" : text;
        return before == null ? new Content.Text(words) : before.reworded(words);
    }

    private Answer stopped(Draft draft, Finding stop, Instant now) {
        return switch (stop.check()) {
            case "limits" -> new Answer.Unfit(draft, stop.evidence());
            case "window" ->
                new Answer.NotOpen(approvals.decided(draft.decided(DraftState.EXPIRED, null, now)), stop.evidence());
            default ->
                new Answer.NotOpen(approvals.decided(draft.decided(DraftState.REFUSED, null, now)), stop.evidence());
        };
    }

    /// Refuses a draft. A severe reason takes the agent's autonomy for such drafts away.
    public Answer reject(DraftId id, Rejection reason, @Nullable String note, String person) {
        return ifOpen(id, draft -> {
            Instant now = clock.instant();
            store.decision(Judgement.refused(id, person, DraftState.REJECTED.word(), reason, note, now));
            var decided = approvals.decided(draft.decided(DraftState.REJECTED, person, now));
            measure(draft, reason);
            return new Answer.Done(decided);
        });
    }

    private void measure(Draft draft, @Nullable Rejection reason) {
        var agent = draft.proposal().agent();
        if (agent != null) {
            ladder.judged(agent, draft.proposal().intent(), reason);
        }
    }

    /// Takes a draft back because a person wants another one.
    ///
    /// @param hint what they wish of it
    public Answer again(DraftId id, @Nullable String hint, String person) {
        return ifOpen(id, draft -> {
            Instant now = clock.instant();
            store.decision(Judgement.of(id, person, "again", now).noting(hint));
            return new Answer.Done(approvals.decided(draft.decided(DraftState.WITHDRAWN, person, now)));
        });
    }

    /// Stops a countdown: from now on the draft waits for a person. One that waits already stays as it is.
    public Answer hold(DraftId id, String person) {
        return ifOpen(id, draft -> {
            if (draft.state() == DraftState.PENDING) {
                return new Answer.Done(draft);
            }
            store.decision(Judgement.of(id, person, "held", clock.instant()));
            return new Answer.Done(approvals.decided(draft.withState(DraftState.PENDING)));
        });
    }

    /// Leaves out the file of a draft, so that its words go alone; the draft waits on.
    public Answer withoutFile(DraftId id, String person) {
        return ifOpen(id, draft -> {
            if (!(draft.proposal().content() instanceof Content.File(var _, var _, var caption))
                    || caption == null
                    || caption.isBlank()) {
                return new Answer.Unfit(draft, "Without the file there would be nothing to send.");
            }
            store.decision(Judgement.of(id, person, "without_file", clock.instant()));
            return new Answer.Done(approvals.decided(
                    draft.withState(DraftState.PENDING).saying(new Content.Text(caption), draft.findings())));
        });
    }

    private Answer ifOpen(DraftId id, Function<Draft, Answer> decision) {
        return transactions.in(() -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return new Answer.Missing();
            }
            conversations.lock(found.get().proposal().conversation());
            var draft = store.lock(id).orElseThrow(); // again, now that nobody else decides
            return draft.state().isOpen() ? decision.apply(draft) : closed(draft);
        });
    }

    private static Answer closed(Draft draft) {
        return new Answer.NotOpen(draft, "It is " + draft.state().word() + " already.");
    }

    /// Takes an approval back while its message has not begun to go out, or a rejection while nothing newer was
    /// said.
    public Answer undo(DraftId id, String person) {
        return transactions.in(() -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return new Answer.Missing();
            }
            var conversation =
                    conversations.lock(found.get().proposal().conversation()).orElseThrow();
            var draft = store.lock(id).orElseThrow();
            return switch (draft.state()) {
                case APPROVED, EDITED, SENT_ALONE ->
                    draft.sendsAs() != null && outbox.cancel(draft.sendsAs())
                            ? reopened(draft, conversation, person)
                            : new Answer.NotOpen(draft, "It has gone out. WhatsApp has no way to take it back.");
                case REJECTED -> reopened(draft, conversation, person);
                case PENDING, COUNTDOWN, WITHDRAWN, EXPIRED, REFUSED ->
                    new Answer.NotOpen(draft, "There is nothing to take back.");
            };
        });
    }

    private Answer reopened(Draft draft, Conversation conversation, String person) {
        Instant now = clock.instant();
        store.decision(Judgement.of(draft.id(), person, "undone", now));
        var read = draft.proposal().readUpTo();
        boolean stale = read != null && !Objects.equals(read, conversation.newest());
        var state = stale ? DraftState.WITHDRAWN : DraftState.PENDING;
        return new Answer.Done(approvals.decided(draft.decided(state, null, now).checking(CheckAfter.NO)));
    }
}
