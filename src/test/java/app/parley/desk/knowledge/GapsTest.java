package app.parley.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.contact.Contact;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions that nobody could answer, from the customer's message to the answer.
class GapsTest {
    private final DeskFixture shop = new DeskFixture();
    private final KnowledgeDesk desk = shop.knowledgeDesk;
    private final Contact ana = shop.contact("Ana", "34600000001");

    @BeforeEach
    void open() {
        desk.add(KnowledgeDeskTest.entry("When do you open?", "At nine."), DeskFixture.RUTH);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String says(String decision, String intent) {
        return """
                {"decision":"%s","text":"Hello","intent":"%s","language":"en","confidence":0.9,"reason":"So."}""".formatted(decision, intent);
    }

    private Received asks(String text, String intent) {
        return asks(ana, text, intent);
    }

    private Received asks(Contact who, String text, String intent) {
        shop.modelSays = says("hand_over", intent);
        var asked = shop.says(who, text);
        shop.turns.want(asked.conversation().id(), asked.message().id());
        shop.until(() -> {
            shop.agents.runDue(); // passes over a conversation whose last turn is just ending
            return shop.turnStore.count() == 0;
        });
        return asked;
    }

    private List<String> questions() {
        return desk.gaps(null, 50).gaps().stream().map(GapShown::question).toList();
    }

    private UUID gap() {
        return desk.gaps(null, 50).gaps().getFirst().id();
    }

    @Test
    void notesAQuestionThatNothingAnswers() {
        asks(shop.contact("Bo", "34600000002"), "When do you open?", "opening_hours");
        assertThat(questions()).isEmpty();

        var asked = asks("Can I bring my dog into the shop?", "other");

        assertThat(desk.gaps(null, 50).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.question()).contains("Can I bring my dog into the shop?");
            assertThat(gap.name()).isEqualTo("Ana");
            assertThat(gap.conversation()).isEqualTo(asked.conversation().id().value());
            assertThat(gap.toString()).doesNotContain("dog", "Ana");
        });
        assertThat(desk.list(new ItemsWish(null, false, "", null, 5)).gaps()).isEqualTo(1);
    }

    @Test
    void notesNothingWhereNobodyAsks() {
        asks("Good morning", "greeting");
        asks("I want my money back", "refund");
        asks("Where is my parcel", "order_status");

        assertThat(questions()).isEmpty();
    }

    @Test
    void keepsOneGapForABurst() {
        asks("Can I bring my dog into the shop?", "other");
        asks("He is very small", "other");

        assertThat(questions()).containsExactly("Can I bring my dog into the shop?\nHe is very small");
    }

    @Test
    void settlesWhatAnAnswerAnswers() {
        asks("Can I bring my dog into the shop?", "other");
        asks(shop.contact("Bo", "34600000002"), "is it allowed to bring a dog?", "other");
        assertThat(questions()).hasSize(2);

        var kept = desk.answer(
                gap(),
                KnowledgeDeskTest.entry("Can I bring my dog into the shop?", "Yes, on a lead."),
                DeskFixture.RUTH);

        assertThat(kept).isInstanceOf(Kept.Done.class);
        assertThat(questions()).isEmpty();
        assertThat(desk.test("Can I bring my dog into the shop?")
                        .passages()
                        .getFirst()
                        .quote())
                .isEqualTo("Yes, on a lead.");
    }

    @Test
    void keepsTheGapWhereTheAnswerIsFaulty() {
        asks("Can I bring my dog into the shop?", "other");

        assertThat(desk.answer(gap(), ItemWords.asked("Dogs?"), DeskFixture.RUTH))
                .isInstanceOf(Kept.Faulty.class);

        assertThat(questions()).hasSize(1);
        assertThat(desk.answer(UUID.randomUUID(), KnowledgeDeskTest.entry("q", "a"), DeskFixture.RUTH))
                .isEqualTo(new Kept.Missing());
    }

    @Test
    void settlesWhatIsAddedElsewhere() {
        asks("Can I bring my dog into the shop?", "other");

        desk.add(KnowledgeDeskTest.entry("Can I bring a dog into the shop?", "Yes."), DeskFixture.RUTH);

        assertThat(questions()).isEmpty();
    }

    @Test
    void takesADismissalBack() {
        asks("Can I bring my dog into the shop?", "other");
        var gap = gap();

        assertThat(desk.dismiss(gap, DeskFixture.RUTH)).isTrue();
        assertThat(desk.dismiss(gap, DeskFixture.RUTH)).isFalse();
        assertThat(questions()).isEmpty();
        assertThat(desk.reopen(gap)).isTrue();
        assertThat(questions()).hasSize(1);
        assertThat(desk.reopen(gap)).isFalse();
    }

    @Test
    void tellsTheJournalWhichAndNeverWhat() {
        asks("Can I bring my dog into the shop?", "other");
        var gap = gap();
        desk.dismiss(gap, DeskFixture.RUTH);

        assertThat(shop.journal.after(0, 1000))
                .filteredOn(record -> record.entry().type().startsWith("gap."))
                .extracting(
                        record -> record.entry().type(),
                        record -> record.entry().data())
                .containsExactly(
                        tuple("gap.found", Map.of("message_id", gap.toString())),
                        tuple("gap.dismissed", Map.of("message_id", gap.toString())));
    }

    @Test
    void forgetsWithTheContactAndInTime() {
        asks("Can I bring my dog into the shop?", "other");
        shop.drafts.erase(ana.id());
        shop.agentLog.erase(ana.id());
        shop.conversationStore.erase(ana.id());
        assertThat(questions()).isEmpty();

        var bo = shop.contact("Bo", "34600000002");
        var asked = shop.says(bo, "Dogs?");
        shop.gaps.missed(
                asked.message().id(),
                List.of(),
                "Dogs?",
                bo.id(),
                asked.conversation().id());
        shop.gaps.forget();
        assertThat(questions()).hasSize(1);
        shop.now = shop.now.plus(Duration.ofDays(181));
        shop.gaps.forget();
        assertThat(questions()).isEmpty();
    }
}
