package app.parley.console.approvals;

import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.BatchAnswer;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.Queue;
import app.parley.desk.approvals.QueueNotice;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.approvals.ToCheck;
import app.parley.desk.approvals.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The real desk, which keeps account of what was wished of it, and can be made to fail or to answer otherwise.
final class TestDesk implements ApprovalsDesk {
    private final ApprovalsDesk real;
    final List<String> wishes = new CopyOnWriteArrayList<>();
    volatile boolean broken;
    volatile @Nullable Decided answers;
    volatile UnaryOperator<DraftCard> retouch = UnaryOperator.identity();
    volatile Runnable beforeApproveAll = () -> {};

    TestDesk(ApprovalsDesk real) {
        this.real = real;
    }

    private void mayFail() {
        if (broken) {
            throw new IllegalStateException("the desk is broken");
        }
    }

    @Override
    public Queue queue(int limit) {
        mayFail();
        return real.queue(limit);
    }

    @Override
    public List<DraftCard> cards(List<UUID> drafts) {
        mayFail();
        return new ArrayList<>(real.cards(drafts)).stream().map(retouch).toList();
    }

    private @Nullable Decided wish(String words) {
        wishes.add(words);
        mayFail();
        return answers;
    }

    @Override
    public Decided approve(UUID draft, @Nullable String text, String person) {
        var answer = wish("approve " + text);
        return answer == null ? real.approve(draft, text, person) : answer;
    }

    @Override
    public List<BatchAnswer> approveAll(List<UUID> drafts, String person) {
        wish("approve all " + drafts.size());
        beforeApproveAll.run();
        return real.approveAll(drafts, person);
    }

    @Override
    public Decided reject(UUID draft, RejectReason reason, @Nullable String note, String person) {
        var answer = wish("reject " + reason + " " + note);
        return answer == null ? real.reject(draft, reason, note, person) : answer;
    }

    @Override
    public Decided undo(UUID draft, String person) {
        wish("undo");
        return real.undo(draft, person);
    }

    @Override
    public Decided again(UUID draft, @Nullable String hint, String person) {
        wish("again " + hint);
        return real.again(draft, hint, person);
    }

    @Override
    public Decided hold(UUID draft, String person) {
        wish("hold");
        return real.hold(draft, person);
    }

    @Override
    public ToCheck toCheck() {
        mayFail();
        return real.toCheck();
    }

    @Override
    public Decided fine(UUID draft, String person) {
        wish("fine");
        return real.fine(draft, person);
    }

    @Override
    public Decided wouldChange(UUID draft, String text, String person) {
        wish("would change " + text);
        return real.wouldChange(draft, text, person);
    }

    @Override
    public Decided wrong(UUID draft, RejectReason reason, @Nullable String note, String person) {
        wish("wrong " + reason + " " + note);
        return real.wrong(draft, reason, note, person);
    }

    @Override
    public Decided withoutFile(UUID draft, String person) {
        wish("without file");
        return real.withoutFile(draft, person);
    }

    @Override
    public boolean rewords() {
        mayFail();
        return real.rewords();
    }

    @Override
    public Translation translation(UUID draft, String into) {
        mayFail();
        return real.translation(draft, into);
    }

    @Override
    public Runnable listen(Consumer<QueueNotice> listener) {
        return real.listen(listener);
    }
}
