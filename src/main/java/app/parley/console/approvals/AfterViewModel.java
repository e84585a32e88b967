package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.approvals.ToCheck;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Answers that went out alone, one after the other, and what the person says of them. Nothing is sent here.
final class AfterViewModel {
    private final ApprovalsDesk desk;
    private final Background background;
    private final Notices notices;
    private final Supplier<String> person;
    private final ReadOnlyObjectWrapper<@Nullable DraftCard> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper suggestions = new ReadOnlyIntegerWrapper();
    private List<DraftCard> cards = List.of();
    private String words = "";
    private boolean deciding;

    AfterViewModel(ApprovalsDesk desk, Background background, Notices notices, Supplier<String> person) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.person = person;
    }

    /// The answer that is looked at; null if none waits.
    ReadOnlyObjectProperty<@Nullable DraftCard> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// How many rules of writing wait for a yes or a no.
    ReadOnlyIntegerProperty suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// Reads them for whoever looks at them.
    void open() {
        background.run(desk::toCheck, this::take, failure -> notices.problem("approvals.unreadable", failure));
    }

    /// Reads them beside the queue, which says itself when the desk cannot be read.
    void renew() {
        background.run(desk::toCheck, this::take, _ -> {});
    }

    private void take(ToCheck found) {
        cards = found.cards();
        waiting.set(found.waiting());
        suggestions.set(found.suggestedRules());
        var before = shown.get();
        lay(cards.stream()
                .filter(card -> before != null
                        && card.draft().id().equals(before.draft().id()))
                .findFirst()
                .orElse(cards.isEmpty() ? null : cards.getFirst()));
    }

    private void lay(@Nullable DraftCard card) {
        var before = shown.get();
        if (card == null
                || before == null
                || !card.draft().id().equals(before.draft().id())) {
            words = card == null ? "" : card.draft().text();
        }
        shown.set(card);
    }

    /// Another one comes before the person.
    void step(int by) {
        int place = cards.indexOf(shown.get()) + by;
        if (place >= 0 && place < cards.size()) {
            lay(cards.get(place));
        }
    }

    /// What the person would have sent, as it stands in the editor.
    void write(String text) {
        words = text;
    }

    void fine() {
        decide(id -> desk.fine(id, person.get()));
    }

    void wrong(RejectReason reason) {
        decide(id -> desk.wrong(id, reason, null, person.get()));
    }

    /// The words in the editor are those that should have gone.
    void changed() {
        var card = shown.get();
        if (card != null && words.strip().equals(card.draft().text().strip())) {
            notices.tell("approvals.after.change_first");
            return;
        }
        var better = words;
        decide(id -> desk.wouldChange(id, better, person.get()));
    }

    private interface Judging {
        Decided of(UUID draft);
    }

    private void decide(Judging judging) {
        var card = shown.get();
        if (card == null || deciding) {
            return;
        }
        deciding = true;
        Callable<Decided> wish = () -> judging.of(card.draft().id());
        background.run(
                wish,
                decided -> {
                    deciding = false;
                    tell(decided);
                    open();
                },
                failure -> {
                    deciding = false;
                    notices.problem("approvals.after.failed", failure);
                });
    }

    private void tell(Decided decided) {
        switch (decided) {
            case Decided.Done _ -> notices.tell("approvals.after.noted");
            case Decided.TooLate late -> notices.say(late.why());
            case Decided.Unfit unfit -> notices.say(unfit.why());
            case Decided.Missing _ -> notices.tell("approvals.missing");
        }
    }
}
