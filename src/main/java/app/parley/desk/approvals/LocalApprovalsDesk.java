package app.parley.desk.approvals;

import app.parley.approval.AfterChecks;
import app.parley.approval.Afterthought;
import app.parley.approval.Answer;
import app.parley.approval.Approvals;
import app.parley.approval.Decisions;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.Rejection;
import app.parley.approval.learning.Rules;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversations;
import app.parley.desk.Typed;
import app.parley.desk.thread.ThreadReader;
import app.parley.settings.Choices;
import app.parley.settings.hours.BusinessHours;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The approvals desk on the slices of this process.
public final class LocalApprovalsDesk implements ApprovalsDesk {
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_TO_CHECK = 20;
    private final Approvals approvals;
    private final Decisions decisions;
    private final AfterChecks afterChecks;
    private final Rules rules;
    private final Rewriting rewriting;
    private final Translating translating;
    private final CardReader cards;
    private final Choices choices;
    private final Transactions transactions;

    public LocalApprovalsDesk(
            Approvals approvals,
            Decisions decisions,
            AfterChecks afterChecks,
            Rules rules,
            Rewriting rewriting,
            Translating translating,
            Conversations conversations,
            Contacts contacts,
            ThreadReader threads,
            Choices choices,
            BusinessHours hours,
            Transactions transactions,
            InstantSource clock) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.afterChecks = afterChecks;
        this.rules = rules;
        this.rewriting = rewriting;
        this.translating = translating;
        this.cards = new CardReader(
                approvals,
                conversations,
                contacts,
                new DraftReader(approvals),
                threads,
                () -> hours.unseen(clock.instant()));
        this.choices = choices;
        this.transactions = transactions;
    }

    @Override
    public Queue queue(int limit) {
        return transactions.in(() -> cards.queue(Math.clamp(limit, 1, MOST)));
    }

    @Override
    public List<DraftCard> cards(List<UUID> drafts) {
        return transactions.in(() -> cards.cards(few(drafts).stream()
                .map(id -> approvals.find(new DraftId(id)))
                .flatMap(Optional::stream)
                .toList()));
    }

    @Override
    public Decided approve(UUID draft, @Nullable String text, String person) {
        if (text != null && text.length() > Typed.MOST) {
            return new Decided.Unfit("The text is far too long for one message.");
        }
        var words = text == null ? null : Typed.clean(text);
        var undo = choices.now().undoTime();
        return decided(decisions.approve(new DraftId(draft), words, Typed.person(person), undo), undo);
    }

    @Override
    public List<BatchAnswer> approveAll(List<UUID> drafts, String person) {
        return few(drafts).stream()
                .map(draft -> new BatchAnswer(draft, approve(draft, null, person)))
                .toList();
    }

    private static List<UUID> few(List<UUID> drafts) {
        if (drafts.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " drafts at once");
        }
        return drafts.stream().distinct().toList();
    }

    @Override
    public Decided reject(UUID draft, RejectReason reason, @Nullable String note, String person) {
        Rejection why = reason.rejection();
        return decided(decisions.reject(new DraftId(draft), why, note(note), Typed.person(person)));
    }

    private static @Nullable String note(@Nullable String typed) {
        var words = Typed.words(typed);
        return words == null ? null : Typed.cut(words, LONGEST_NOTE);
    }

    @Override
    public Decided undo(UUID draft, String person) {
        return decided(decisions.undo(new DraftId(draft), Typed.person(person)));
    }

    @Override
    public Decided again(UUID draft, @Nullable String hint, String person) {
        return decided(rewriting.again(new DraftId(draft), note(hint), Typed.person(person)));
    }

    @Override
    public Decided withoutFile(UUID draft, String person) {
        return decided(decisions.withoutFile(new DraftId(draft), Typed.person(person)));
    }

    @Override
    public Decided hold(UUID draft, String person) {
        return decided(decisions.hold(new DraftId(draft), Typed.person(person)));
    }

    @Override
    public ToCheck toCheck() {
        return transactions.in(() ->
                new ToCheck(cards.cards(afterChecks.waiting(MOST_TO_CHECK)), afterChecks.count(), rules.suggested()));
    }

    @Override
    public Decided fine(UUID draft, String person) {
        return judged(draft, new Afterthought.Fine(), person);
    }

    @Override
    public Decided wouldChange(UUID draft, String text, String person) {
        return text.length() > Typed.MOST
                ? new Decided.Unfit("The text is far too long for one message.")
                : judged(draft, new Afterthought.Changed(Typed.clean(text)), person);
    }

    @Override
    public Decided wrong(UUID draft, RejectReason reason, @Nullable String note, String person) {
        return judged(draft, new Afterthought.Wrong(reason.rejection(), note(note)), person);
    }

    private Decided judged(UUID draft, Afterthought thought, String person) {
        return decided(afterChecks.judge(new DraftId(draft), thought, Typed.person(person)));
    }

    @Override
    public boolean rewords() {
        return translating.hasWords();
    }

    @Override
    public Translation translation(UUID draft, String into) {
        return translating.of(new DraftId(draft), into);
    }

    @Override
    public Runnable listen(Consumer<QueueNotice> listener) {
        return approvals.changes().listen(id -> listener.accept(new QueueNotice(id.value())));
    }

    private static Decided decided(Answer answer) {
        return decided(answer, null);
    }

    /// @param undo how long a yes can be taken back; null if it was none
    private static Decided decided(Answer answer, @Nullable Duration undo) {
        return switch (answer) {
            case Answer.Done(var draft) -> done(draft, undo);
            case Answer.NotOpen(var draft, var why) ->
                new Decided.TooLate(draft.state().word(), why);
            case Answer.Unfit(var _, var why) -> new Decided.Unfit(why);
            case Answer.Missing() -> new Decided.Missing();
        };
    }

    private static Decided done(Draft draft, @Nullable Duration undo) {
        var message = draft.sendsAs();
        var at = draft.decidedAt();
        return undo == null || message == null || at == null
                ? new Decided.Done(draft.state().word(), null, null)
                : new Decided.Done(draft.state().word(), message.value(), at.plus(undo));
    }
}
