package app.parley.agent.finding;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.AgentType;
import app.parley.approval.check.KeywordReading;
import app.parley.contact.Contact;
import app.parley.conversation.ConversationId;
import app.parley.desk.DeskFixture;
import app.parley.journey.Stage;
import app.parley.settings.Notebook;
import app.parley.settings.store.HibernateSettingsStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriggerAgentTest {
    private final DeskFixture desk = new DeskFixture();
    private final Contact ana = desk.contact("Ana", "34600111222");
    private TriggerAgent agent = agent();

    private TriggerAgent agent() {
        return new TriggerAgent(
                new KeywordReading(),
                desk.findings,
                desk.conversations,
                CartsTest.carts(desk),
                desk.team,
                new Notebook(new HibernateSettingsStore(desk.database, desk.clock), desk.database),
                desk.journal,
                desk.database);
    }

    @BeforeEach
    void begin() {
        agent.read();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ConversationId says(String words) {
        desk.now = desk.now.plus(Duration.ofMinutes(1));
        return desk.says(ana, words).conversation().id();
    }

    private List<FindingKind> noticed(ConversationId chat) {
        agent.read();
        return desk.findings.of(chat, 50).stream().map(Finding::kind).toList();
    }

    @Test
    void noticesWhoMayBuyWhoComplainsAndWhoMayLeave() {
        assertThat(noticed(says("How much is the blue jacket?"))).containsExactly(FindingKind.OPPORTUNITY);
        assertThat(noticed(says("I want to cancel my order"))).startsWith(FindingKind.CHURN_RISK);
        assertThat(noticed(says("¡Muchas gracias!"))).startsWith(FindingKind.THANKS);
        assertThat(noticed(says("quiero poner una reclamación"))).contains(FindingKind.COMPLAINT);
        assertThat(noticed(says("ok")))
                .as("and a complaint after thanks sounds less happy")
                .hasSize(5);
    }

    @Test
    void theMessageIsTheEvidence() {
        var chat = says("How much is the blue jacket?");
        agent.read();

        var finding = desk.findings.of(chat, 1).getFirst();
        assertThat(desk.conversations.message(finding.message()).orElseThrow().text())
                .isEqualTo("How much is the blue jacket?");
        assertThat(finding.confidence()).isBetween(0.5, 1.0);
        assertThat(desk.journal.after(0, 100))
                .extracting(entry -> entry.entry().type())
                .contains("finding.noticed");
        assertThat(desk.findings.count(desk.now.minus(Duration.ofDays(1))))
                .isEqualTo(Map.of(FindingKind.OPPORTUNITY, 1L));
    }

    @Test
    void noticesWhoSoundedWellAndNoLongerDoes() {
        assertThat(noticed(says("Esto es inaceptable, qué vergüenza")))
                .as("nobody knows how they sounded before")
                .doesNotContain(FindingKind.SENTIMENT_DROP);
        desk.now = desk.now.plus(Duration.ofDays(1));
        var bea = desk.contact("Bea", "34600111333");
        desk.says(bea, "¡Me encanta la falda!");
        desk.now = desk.now.plus(Duration.ofMinutes(1));
        var chat = desk.says(bea, "Me ha llegado rota, qué vergüenza")
                .conversation()
                .id();

        assertThat(noticed(chat)).contains(FindingKind.SENTIMENT_DROP);
    }

    private List<Stage> reached(ConversationId chat) {
        agent.read();
        return desk.findings.of(chat, 50).stream()
                .map(Finding::stage)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void noticesWhoBuysAndWhoComesBackAfterwards() {
        var chat = says("How much is the blue jacket?");
        assertThat(reached(chat)).as("who weighs something is an opportunity").isEmpty();
        says("I'll take it, I want to order the blue jacket");
        assertThat(reached(chat)).containsExactly(Stage.PURCHASE);
        says("I want to order the red one, too");
        assertThat(reached(chat)).as("that is the same purchase").hasSize(1);

        desk.now = desk.now.plus(Duration.ofDays(8));
        says("Hello again");
        assertThat(reached(chat)).as("it says nothing of buying").hasSize(1);
        says("How much is the green scarf?");
        assertThat(reached(chat)).containsExactly(Stage.RETENTION, Stage.PURCHASE);
        desk.now = desk.now.plus(Duration.ofDays(8));
        says("How much is the grey scarf?");
        assertThat(reached(chat)).hasSize(2);
    }

    @Test
    void noticesWhatNobodyCouldAnswer() {
        var chat = says("Do you repair umbrellas?");
        var message = desk.conversations.find(chat).orElseThrow().newest();
        desk.gaps.missed(message, List.of(message), "Do you repair umbrellas?", ana.id(), chat);

        assertThat(noticed(chat)).contains(FindingKind.QUESTION_UNANSWERED);
    }

    @Test
    void readsEachMessageOnceWhoeverStartsAnew() {
        var chat = says("How much is the blue jacket?");
        agent.read();
        agent = agent();

        assertThat(noticed(chat)).hasSize(1);
        assertThat(agent.read()).isPositive();
        assertThat(noticed(says("And the red one, how much is it?"))).hasSize(2);
    }

    @Test
    void whatWasSaidBeforeItWasThereIsNotLookedAt() {
        var other = new DeskFixture();
        try (other) {
            var chat = other.says(other.contact("Old", "34600111444"), "How much is the blue jacket?")
                    .conversation()
                    .id();
            var late = new TriggerAgent(
                    new KeywordReading(),
                    other.findings,
                    other.conversations,
                    CartsTest.carts(other),
                    other.team,
                    new Notebook(new HibernateSettingsStore(other.database, other.clock), other.database),
                    other.journal,
                    other.database);
            late.read();
            assertThat(other.findings.of(chat, 5)).isEmpty();
        }
    }

    @Test
    void switchedOffItNoticesNothingAndStoppedItWaits() {
        desk.team.work(AgentType.TRIGGER, false, "Ruth");
        assertThat(noticed(says("How much is the blue jacket?"))).isEmpty();
        desk.team.work(AgentType.TRIGGER, true, "Ruth");
        assertThat(noticed(says("ok"))).isEmpty();

        desk.team.stop("Ruth");
        var chat = says("How much is the red one?");
        assertThat(noticed(chat)).isEmpty();
        desk.team.resume("Ruth");
        assertThat(noticed(chat)).containsExactly(FindingKind.OPPORTUNITY);
    }

    @Test
    void standsHugeAndBrokenWords() {
        says("how much ".repeat(200_000));
        says("\0\u202e\ud800 precio??");
        assertThat(agent.read()).isPositive();
        assertThat(noticed(says("¿Cuánto cuesta?"))).contains(FindingKind.OPPORTUNITY);
    }
}
