package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.DeskFixture;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.inbox.Wish;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.thread.ThreadMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposerViewModelTest {
    private final ThreadFixture fixture = new ThreadFixture();
    private final DeskFixture desk = fixture.desk;
    private final ThreadViewModel thread = fixture.thread;
    private final ComposerViewModel composer = fixture.composer;
    private UUID id;

    @BeforeEach
    void open() {
        id = fixture.conversation(fixture.opened(1).getFirst());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sendsWhatIsWrittenAndOffersToUndoIt() {
        type("We open at nine");
        composer.send();

        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(newest().text()).isEqualTo("We open at nine");
        assertThat(newest().approvedBy()).isEqualTo("Ruth");
        assertThat(fixture.heard.all).contains("thread.sent");

        fixture.heard.accept();
        assertThat(composer.textProperty().get()).isEqualTo("We open at nine");
        assertThat(newest().state()).isEqualTo("cancelled");
    }

    @Test
    void whatIsUndoneStandsBeforeWhatWasTypedMeanwhile() {
        type("first");
        composer.send();
        type("second");
        fixture.heard.accept();

        assertThat(composer.textProperty().get()).isEqualTo("first\nsecond");
    }

    @Test
    void takingBackFromTheBubbleBringsTheWordsBackUntilItIsTooLate() {
        type("take me back");
        composer.send();
        fixture.breathe();
        thread.wishes().takeBack(newest());
        assertThat(composer.textProperty().get()).isEqualTo("take me back");

        thread.wishes().takeBack(newest());
        assertThat(fixture.heard.all).last().asString().contains("gone out");
        assertThat(composer.textProperty().get()).isEqualTo("take me back");
    }

    @Test
    void everyConversationKeepsItsOwnWords() {
        type("to Ana");
        var bo = fixture.conversation(desk.says(desk.contact("Bo", "4915112345678"), "hi"));
        thread.open(bo);
        assertThat(composer.textProperty().get()).isEmpty();
        type("to Bo");
        thread.open(id);
        assertThat(composer.textProperty().get()).isEqualTo("to Ana");
        thread.open(null);
        thread.open(bo);
        assertThat(composer.textProperty().get()).isEqualTo("to Bo");
    }

    @Test
    void whatIsRefusedOrFailsStaysInTheComposerWithTheReason() {
        desk.contacts.consent(fixture.ana.id(), "service", false, "whatsapp", null, "contact");
        desk.inbox.change(id, new Wish.Block(), "Ruth");
        type("hello");
        composer.send();

        assertThat(composer.textProperty().get()).isEqualTo("hello");
        assertThat(composer.problem().get()).isNotEmpty();
        type("hello there");
        assertThat(composer.problem().get()).isEmpty();
    }

    @Test
    void aFailureLosesNoWord() {
        var breaking = new BreakingInbox(desk.inbox);
        var other = fixture.over(breaking);
        other.open(id);
        other.composer().textProperty().set("keep me");
        breaking.broken = true;
        other.composer().send();

        assertThat(other.composer().textProperty().get()).isEqualTo("keep me");
        assertThat(fixture.heard.all).contains("thread.problem.send");
        breaking.broken = false;
        other.composer().send();
        assertThat(other.composer().textProperty().get()).isEmpty();
        other.close();
    }

    @Test
    void sendsNothingTwiceHoweverOftenEnterIsHit() {
        type("once");
        composer.send();
        composer.send();
        composer.send();

        assertThat(page()).filteredOn(message -> "once".equals(message.text())).hasSize(1);
    }

    @Test
    void aTextThatIsTooLongForWhatsAppIsNotSent() {
        type("x".repeat(ComposerViewModel.LONGEST));
        assertThat(composer.canSend().get()).isTrue();
        type("x".repeat(ComposerViewModel.LONGEST + 1));
        assertThat(composer.canSend().get()).isFalse();
        composer.send();
        assertThat(page()).hasSize(1);
        type("  \n ");
        assertThat(composer.canSend().get()).isFalse();
    }

    @Test
    void aNoteIsForTheTeamAndHasWordsOfItsOwn() {
        type("to the customer");
        composer.toggleNote();
        assertThat(composer.textProperty().get()).isEmpty();
        type("to the team");
        composer.send();
        fixture.breathe();

        assertThat(desk.sent).isEmpty();
        assertThat(thread.items().get().getLast())
                .isInstanceOfSatisfying(
                        ThreadItem.Note.class,
                        note -> assertThat(note.note().text()).isEqualTo("to the team"));
        composer.toggleNote();
        assertThat(composer.textProperty().get()).isEqualTo("to the customer");
        assertThat(page()).hasSize(1);
    }

    @Test
    void theWindowLocksAtItsVeryEndAndNotBefore() {
        var end = thread.lineProperty().get().windowExpiresAt();
        fixture.pass(Duration.between(desk.now, end.minus(Duration.ofHours(4))).minusMillis(1));
        assertThat(composer.window().endsSoon().get()).isNull();
        fixture.pass(Duration.ofMillis(1));
        assertThat(composer.window().endsSoon().get()).isEqualTo(end);

        type("quick");
        fixture.pass(Duration.ofHours(4).minusMillis(1));
        assertThat(composer.window().lock().get()).isEqualTo(new Lock.Free());
        assertThat(composer.canSend().get()).isTrue();
        fixture.pass(Duration.ofMillis(1));
        assertThat(composer.window().lock().get()).isEqualTo(new Lock.Over(end));
        assertThat(composer.canSend().get()).isFalse();
        assertThat(composer.textProperty().get()).isEqualTo("quick");
    }

    @Test
    void theWindowOpensAgainOnceTheContactWrites() {
        fixture.pass(Duration.ofHours(25));
        assertThat(composer.window().lock().get()).isInstanceOf(Lock.Over.class);
        fixture.says("are you there?");
        fixture.breathe();
        assertThat(composer.window().lock().get()).isEqualTo(new Lock.Free());
    }

    @Test
    void notesArePossibleWhileTheWindowIsLocked() {
        fixture.pass(Duration.ofHours(25));
        composer.toggleNote();
        type("call her");
        assertThat(composer.canSend().get()).isTrue();
    }

    @Test
    void aBlockedContactLocksTheComposer() {
        desk.inbox.change(id, new Wish.Block(), "Ruth");
        fixture.breathe();
        assertThat(composer.window().lock().get()).isEqualTo(new Lock.Blocked());
    }

    @Test
    void aTemplateKeepsWhatWasTypedWhenItIsRefusedOrTakenBack() {
        fixture.pass(Duration.ofHours(25));
        var typed = new TemplateTyped("order_ready", "es", "Ana\n\n 7731 ");
        composer.templates().keep(typed);
        assertThat(typed.outgoing().variables())
                .extracting(Outgoing.Variable::text)
                .containsExactly("Ana", "7731");
        composer.sendTemplate();

        assertThat(newest().type()).isEqualTo("template");
        assertThat(composer.templates().typed().get().name()).isEmpty();
        fixture.heard.accept();
        assertThat(composer.templates().typed().get()).isEqualTo(typed);
    }

    @Test
    void quickRepliesAreFoundByWordThenByText() {
        keepReplies();
        type("/");
        assertThat(words()).containsExactly("bye", "hours", "open");
        type("/OP");
        assertThat(words()).containsExactly("open", "hours");
        type("/nothing like it");
        assertThat(words()).isEmpty();
        type("a/b");
        assertThat(words()).isEmpty();
    }

    @Test
    void aQuickReplyIsFilledWithTheContactsName() {
        keepReplies();
        type("/bye");
        composer.insert(composer.replies().get().getFirst());
        assertThat(composer.textProperty().get()).isEqualTo("Bye Ana");
        assertThat(composer.replies().get()).isEmpty();
    }

    @Test
    void escapeClosesQuickRepliesUntilTheNextSlash() {
        keepReplies();
        type("/b");
        composer.dismissReplies();
        type("/by");
        assertThat(words()).isEmpty();
        type("");
        type("/");
        assertThat(words()).hasSize(3);
    }

    @Test
    void aQuoteGoesAlongWithTheMessage() {
        var quoted = fixture.messages().getFirst().message();
        composer.quote(quoted);
        type("this one");
        composer.send();

        assertThat(newest().about().id()).isEqualTo(quoted.id());
        assertThat(composer.quoting().get()).isNull();
    }

    @Test
    void hostileTextsAreKeptAndSentAsFarAsTheyCanBe() {
        type("a\0b 😀 مرحبا");
        composer.send();
        assertThat(newest().text()).isEqualTo("ab 😀 مرحبا");
        type("y".repeat(100_000));
        assertThat(composer.canSend().get()).isFalse();
        assertThat(composer.textProperty().get()).hasSize(100_000);
    }

    @Test
    void aDraftIsRewordedInTheComposerAndApprovedBySending() {
        type("half a message");
        var draft = draft("At nine.");
        composer.edit(draft);
        assertThat(composer.mode().get()).isEqualTo(Mode.DRAFT);
        assertThat(composer.textProperty().get()).isEqualTo("At nine.");
        type("At nine, Ana.");
        composer.send();

        assertThat(newest().text()).isEqualTo("At nine, Ana.");
        assertThat(composer.textProperty().get()).isEqualTo("half a message");
        fixture.heard.accept();
        assertThat(composer.mode().get()).isEqualTo(Mode.DRAFT);
        assertThat(composer.textProperty().get()).isEqualTo("At nine, Ana.");
    }

    @Test
    void leavingADraftAndComingBackKeepsTheRewording() {
        var draft = draft("At nine.");
        composer.edit(draft);
        type("At nine sharp.");
        composer.leaveDraft();
        assertThat(composer.mode().get()).isEqualTo(Mode.MESSAGE);
        composer.edit(draft);
        assertThat(composer.textProperty().get()).isEqualTo("At nine sharp.");
    }

    @Test
    void whenTheDraftIsOvertakenItsRewordingStaysAsAMessage() {
        composer.edit(draft("At nine."));
        type("At nine, as always.");
        fixture.says("never mind");
        fixture.breathe();

        assertThat(composer.mode().get()).isEqualTo(Mode.MESSAGE);
        assertThat(composer.textProperty().get()).isEqualTo("At nine, as always.");
        assertThat(fixture.heard.all).contains("thread.draft.gone");
    }

    @Test
    void aDraftIsApprovedRejectedAndTakenBackInPlace() {
        var draft = draft("At nine.");
        thread.decisions().approve(draft.id());
        assertThat(newest().text()).isEqualTo("At nine.");
        assertThat(fixture.heard.all).contains("thread.draft.approved");
        fixture.heard.accept();
        fixture.breathe();
        assertThat(thread.items().get().getLast()).isInstanceOf(ThreadItem.Draft.class);

        thread.decisions().reject(draft.id(), RejectReason.WRONG_TONE);
        fixture.breathe();
        assertThat(thread.items().get()).noneMatch(ThreadItem.Draft.class::isInstance);
        thread.decisions().approve(draft.id());
        assertThat(fixture.heard.all).last().asString().contains("already");
        thread.decisions().approve(UUID.randomUUID());
        assertThat(fixture.heard.all).last().isEqualTo("thread.draft.missing");
    }

    private app.parley.desk.approvals.DraftShown draft(String text) {
        desk.drafts(fixture.says("When do you open?"), text);
        fixture.breathe();
        return ((ThreadItem.Draft) thread.items().get().getLast()).draft();
    }

    private void keepReplies() {
        desk.settings.keepQuickReplies(List.of(
                new QuickReply("hours", "We open at nine"),
                new QuickReply("open", "Yes"),
                new QuickReply("bye", "Bye {name}")));
        fixture.breathe();
    }

    private List<String> words() {
        return composer.replies().get().stream().map(QuickReply::word).toList();
    }

    private void type(String text) {
        composer.textProperty().set(text);
    }

    private ThreadMessage newest() {
        return page().getLast();
    }

    private List<ThreadMessage> page() {
        return desk.inbox.thread(ThreadWish.newest(id, 50)).orElseThrow().messages();
    }
}
