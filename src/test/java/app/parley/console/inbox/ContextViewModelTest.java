package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.console.kit.Phase;
import app.parley.conversation.ConversationId;
import app.parley.desk.inbox.ConsentShown;
import app.parley.desk.inbox.Context;
import app.parley.desk.inbox.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextViewModelTest {
    private final InboxFixture inbox = new InboxFixture();
    private final ContextViewModel pane = new ContextViewModel(inbox.around, inbox.list::take);
    private UUID ana;
    private UUID bo;

    @BeforeEach
    void two() {
        ana = inbox.chat("Ana", "Hello");
        bo = inbox.chat("Bo", "Hi");
        pane.open(ana);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private Context shown() {
        return pane.contextProperty().get();
    }

    @Test
    void remembersCorrectsAndForgetsWhatTheAgentsKnow() {
        pane.memo().textProperty().set("likes blue");
        pane.memo().keep();
        assertThat(shown().remembered()).singleElement().satisfies(fact -> {
            assertThat(fact.text()).isEqualTo("likes blue");
            assertThat(fact.by()).isEqualTo(inbox.around.person());
        });
        assertThat(pane.memo().textProperty().get()).isEmpty();

        var fact = shown().remembered().getFirst();
        pane.correct(fact);
        assertThat(pane.memo().textProperty().get()).isEqualTo("likes blue");
        pane.memo().textProperty().set("likes green");
        pane.memo().keep();
        assertThat(shown().remembered())
                .singleElement()
                .satisfies(now -> assertThat(now.text()).isEqualTo("likes green"));
        assertThat(pane.correctingProperty().get()).isNull();

        pane.forget(fact.id());
        assertThat(shown().remembered()).isEmpty();
    }

    @Test
    void whatIsTooLongToRememberIsRefusedAndStays() {
        var story = "x".repeat(121);
        pane.memo().textProperty().set(story);
        pane.memo().keep();
        assertThat(pane.memo().refusalProperty().get())
                .isEqualTo("What is to be remembered has at most 120 characters.");
        assertThat(pane.memo().textProperty().get()).isEqualTo(story);
        assertThat(shown().remembered()).isEmpty();
    }

    @Test
    void showsWhoItIsWith() {
        assertThat(pane.phaseProperty().get()).isEqualTo(Phase.SHOWN);
        assertThat(shown().contact().name()).isEqualTo("Ana");
        assertThat(shown().messages()).isEqualTo(1);
        assertThat(pane.name().textProperty().get()).isEqualTo("Ana");
    }

    @Test
    void keepsWhatTheySaidTheyWantToReceiveAndHowWeKnow() {
        pane.allow("marketing", true);
        assertThat(shown().contact().consents()).isEmpty();
        prove("signed the card");
        pane.allow("messages", false);

        assertThat(shown().contact().consents())
                .extracting(ConsentShown::purpose, ConsentShown::in, ConsentShown::source, ConsentShown::proof)
                .containsExactlyInAnyOrder(
                        tuple("marketing", true, "operator", "signed the card"),
                        tuple("messages", false, "operator", null));
        assertThat(pane.consent().purposeProperty().get()).isNull();
    }

    private void prove(String how) {
        pane.consent().proof().textProperty().set(how);
        pane.consent().proof().keep();
    }

    @Test
    void nobodyIsOptedInWithoutAProofOrForAPurposeThatThereIsNot() {
        pane.allow("marketing", true);
        prove("   ");
        assertThat(pane.consent().proof().refusalProperty().get()).startsWith("Say how you know");
        prove("x".repeat(1001));
        assertThat(pane.consent().proof().refusalProperty().get()).contains("too long");
        pane.allow("surveys", true);
        prove("said so");
        assertThat(shown().contact().consents()).isEmpty();
    }

    @Test
    void aProofThatIsBeingTypedGoesToNobodyElse() {
        pane.allow("marketing", true);
        pane.consent().proof().textProperty().set("signed the card");
        pane.open(bo);
        assertThat(pane.consent().purposeProperty().get()).isNull();
        pane.consent().proof().keep();
        assertThat(shown().contact().consents()).isEmpty();
    }

    @Test
    void showsWhatWasNoticedAsSoonAsItIs() {
        assertThat(shown().noticed()).isEmpty();
        var told = new ArrayList<UUID>();
        inbox.desk.inbox.listen(notice -> told.add(notice.conversation()));
        var chat = inbox.desk.conversations.find(new ConversationId(ana)).orElseThrow();
        inbox.desk.findings.note(
                new Finding(chat.newest(), FindingKind.OPPORTUNITY, 0.7, inbox.desk.now), chat.contact(), chat.id());
        assertThat(told).containsExactly(ana);
        pane.ask();

        assertThat(shown().noticed()).singleElement().satisfies(noticed -> {
            assertThat(noticed.kind()).isEqualTo("opportunity");
            assertThat(noticed.words()).isEqualTo("Hello");
        });
    }

    @Test
    void keepsANewName() {
        pane.name().textProperty().set("Ana Gíl");
        pane.name().keep();

        assertThat(shown().contact().name()).isEqualTo("Ana Gíl");
        assertThat(pane.name().edited()).isFalse();
    }

    @Test
    void saysAtTheFieldWhyItIsRefusedAndKeepsWhatWasTyped() {
        pane.language().textProperty().set("not a language");
        pane.language().keep();

        assertThat(pane.language().refusalProperty().get()).isEqualTo("The language is no code such as es or pt-BR.");
        assertThat(pane.language().textProperty().get()).isEqualTo("not a language");

        pane.language().textProperty().set("es");
        assertThat(pane.language().refusalProperty().get()).isEmpty();
        pane.language().keep();
        assertThat(shown().contact().language()).isEqualTo("es");
    }

    @Test
    void keepsWhatWasTypedForWhenTheConversationComesBack() {
        pane.note().textProperty().set("half a thought");
        pane.open(bo);
        assertThat(pane.note().textProperty().get()).isEmpty();
        pane.open(ana);

        assertThat(pane.note().textProperty().get()).isEqualTo("half a thought");
    }

    @Test
    void doesNotDisturbWhoIsTypingWhenSomethingChanges() {
        pane.name().textProperty().set("Ana G");

        inbox.wish(ana, new Wish.Describe("Anna", null, null, "likes blue"));
        pane.heard(Set.of(ana), Set.of());

        assertThat(pane.name().textProperty().get()).isEqualTo("Ana G");
        assertThat(pane.about().textProperty().get()).isEqualTo("likes blue");
    }

    @Test
    void addsAndRemovesTags() {
        pane.tag().textProperty().set("VIP");
        pane.tag().keep();
        pane.tag().textProperty().set("  wholesale ");
        pane.tag().keep();
        assertThat(shown().contact().tags()).containsExactly("VIP", "wholesale");
        assertThat(pane.tag().textProperty().get()).isEmpty();

        pane.removeTag("VIP");
        assertThat(shown().contact().tags()).containsExactly("wholesale");
    }

    @Test
    void addsANoteOnceHoweverOftenItIsAskedTo() {
        pane.note().textProperty().set("Call back on Friday");
        inbox.hold();
        pane.note().keep();
        pane.note().keep();
        inbox.release();
        pane.note().keep();

        assertThat(shown().notes()).extracting(note -> note.text()).containsExactly("Call back on Friday");
        assertThat(pane.note().textProperty().get()).isEmpty();
    }

    @Test
    void keepsANoteForItsConversationWhenTheReaderHasGoneOn() {
        pane.note().textProperty().set("for Ana");
        inbox.hold();
        pane.note().keep();
        pane.open(bo);
        inbox.release();

        assertThat(shown().contact().name()).isEqualTo("Bo");
        assertThat(shown().notes()).isEmpty();
        pane.open(ana);
        assertThat(shown().notes()).hasSize(1);
        assertThat(pane.note().textProperty().get()).isEmpty();
    }

    @Test
    void dropsTheAnswerForAConversationLeftMeanwhile() {
        inbox.hold();
        pane.open(bo);
        var late = List.copyOf(inbox.work);
        inbox.work.clear();
        pane.open(ana);
        inbox.release();

        late.forEach(Runnable::run);

        assertThat(shown().contact().name()).isEqualTo("Ana");
    }

    @Test
    void asksAgainWhenTheContactChanges() {
        inbox.wish(ana, new Wish.Describe("Anna", null, null, null));
        pane.heard(Set.of(), Set.of(shown().contact().id()));

        assertThat(shown().contact().name()).isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana\0Gíl", "محمد الأحمد", "👩‍👩‍👧‍👦 Family", "<b>x</b> {0} %s", "a\u202Eb"})
    void takesAnyName(String name) {
        pane.name().textProperty().set(name);
        pane.name().keep();

        assertThat(pane.name().refusalProperty().get()).isEmpty();
        assertThat(shown().contact().givenName()).isEqualTo(name.replace("\0", ""));
        assertThat(pane.name().edited()).isFalse();
    }

    @Test
    void refusesANameWithoutEnd() {
        pane.name().textProperty().set("x".repeat(100_000));
        pane.name().keep();

        assertThat(pane.name().refusalProperty().get()).isEqualTo("The name is too long.");
        assertThat(pane.name().textProperty().get()).hasSize(100_000);
    }
}
