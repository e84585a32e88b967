package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Navigator;
import app.parley.console.kit.Phase;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationActionsTest {
    private final InboxFixture inbox = new InboxFixture();
    private final List<UUID> drafts = new ArrayList<>();
    private final ConversationActions actions = new ConversationActions(inbox.around, inbox.list, new Navigator() {
        @Override
        public void go(String screen) {}

        @Override
        public void openConversation(UUID conversation) {}

        @Override
        public void openDraft(UUID draft) {
            drafts.add(draft);
        }
    });

    @AfterEach
    void close() {
        inbox.close();
    }

    /// Cem, Bo and Ana from the top, with Bo open.
    private UUID three() {
        inbox.says("Ana", "Hello");
        var bo = inbox.chat("Bo", "Hi");
        inbox.says("Cem", "Hey");
        inbox.list.load();
        inbox.list.open(bo);
        return bo;
    }

    @Test
    void closesAndGoesOnToTheNext() {
        var bo = three();

        actions.closeOrReopen();

        assertThat(inbox.line(bo).state()).isEqualTo("closed");
        assertThat(inbox.names()).containsExactly("Cem", "Ana");
        assertThat(inbox.selected()).isEqualTo("Ana");
    }

    @Test
    void undoBringsBackWhatWasClosed() {
        var bo = three();
        actions.closeOrReopen();

        inbox.heard.accept();

        assertThat(inbox.line(bo).state()).isEqualTo("open");
        assertThat(inbox.names()).containsExactly("Cem", "Bo", "Ana");
        assertThat(inbox.selected()).isEqualTo("Bo");
    }

    @Test
    void undoGivesItBackToWhoeverHadItInHand() {
        var bo = three();
        inbox.desk.inbox.change(bo, new Wish.TakeOver(), "Bob");
        inbox.settle();
        actions.closeOrReopen();

        inbox.heard.accept();

        assertThat(inbox.line(bo).state()).isEqualTo("with_person");
        assertThat(inbox.line(bo).assignedTo()).isEqualTo("Bob");
    }

    @Test
    void showsNothingOnceTheLastIsClosed() {
        var only = inbox.chat("Ana", "Hello");
        inbox.list.load();
        inbox.list.open(only);

        actions.closeOrReopen();

        assertThat(inbox.list.placeProperty().get()).isNull();
        assertThat(inbox.list.phaseProperty().get()).isEqualTo(Phase.EMPTY);
    }

    @Test
    void goesUpWhenTheLastRowIsClosed() {
        three();
        inbox.list.move(1);

        actions.closeOrReopen();

        assertThat(inbox.selected()).isEqualTo("Bo");
    }

    @Test
    void snoozesWakesAndOffersToTakeItBack() {
        var bo = three();
        var until = inbox.desk.now.plus(Duration.ofHours(3));
        actions.snooze(until);
        assertThat(inbox.line(bo).snoozedUntil()).isEqualTo(until);
        assertThat(inbox.names()).containsExactly("Cem", "Ana");

        inbox.heard.accept();

        assertThat(inbox.names()).containsExactly("Cem", "Bo", "Ana");
        assertThat(inbox.selected()).isEqualTo("Bo");
    }

    @Test
    void saysWhyATimeIsRefused() {
        three();

        actions.snooze(inbox.desk.now.minusSeconds(1));

        assertThat(inbox.heard.all).containsExactly("Choose a time to come.");
        assertThat(inbox.selected()).isEqualTo("Bo");
    }

    @Test
    void assignsToMeToSomebodyAndToNobody() {
        var bo = three();
        actions.assignToMe();
        assertThat(inbox.line(bo).assignedTo()).isEqualTo(DeskFixture.RUTH);
        actions.assign("Zoë 🎉");
        assertThat(inbox.line(bo).assignedTo()).isEqualTo("Zoë 🎉");
        assertThat(inbox.list.people()).containsExactly("Zoë 🎉");
        actions.assign(null);
        assertThat(inbox.line(bo).assignedTo()).isNullOrEmpty();
    }

    @Test
    void takesOverAndHandsBack() {
        var bo = three();
        actions.takeOverOrHandBack();
        assertThat(inbox.line(bo).state()).isEqualTo("with_person");
        actions.takeOverOrHandBack();
        assertThat(inbox.line(bo).state()).isEqualTo("open");
    }

    @Test
    void blocksAtOnceAndOffersToTakeItBack() {
        var bo = three();
        actions.blockOrUnblock();
        assertThat(inbox.line(bo).blocked()).isTrue();
        assertThat(inbox.list.openProperty().get().blocked()).isTrue();

        inbox.heard.accept();

        assertThat(inbox.line(bo).blocked()).isFalse();
    }

    @Test
    void leadsToTheDraftThatWaits() {
        var asked = inbox.says("Ana", "When do you open?");
        var draft = inbox.desk.drafts(asked, "At eight.");
        inbox.list.load();
        inbox.list.open(asked.conversation().id().value());

        actions.openDraft();

        assertThat(drafts).containsExactly(draft.id().value());
    }

    @Test
    void doesNothingWhileNothingIsOpen() {
        inbox.list.load();

        actions.closeOrReopen();
        actions.assignToMe();
        actions.openDraft();

        assertThat(inbox.heard.all).isEmpty();
    }
}
