package app.parley.desk.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.agent.ModelCall;
import app.parley.agent.ModelRequest;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Rejection;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.desk.agents.LevelShown.Level;
import app.parley.desk.agents.LevelShown.Need;
import app.parley.desk.agents.LevelShown.Why;
import app.parley.desk.status.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentsDeskTest {
    private final DeskFixture shop = new DeskFixture();

    @AfterEach
    void close() {
        shop.close();
    }

    private Received asks(String phone) {
        return shop.says(shop.contact("Ana " + phone, phone), "When do you open?");
    }

    private AgentShown conversation() {
        return shop.agentsDesk.all().agents().getFirst();
    }

    private LevelShown level(String intent) {
        return shop.agentsDesk.levels("conversation").stream()
                .filter(level -> level.intent().equals(intent))
                .findFirst()
                .orElseThrow();
    }

    private void called(Received about, @Nullable Long micros) {
        shop.database.run(() -> shop.agentLog.called(
                new ModelCall(
                        AgentType.CONVERSATION,
                        about.conversation().id(),
                        "some model",
                        100,
                        10,
                        micros,
                        Duration.ofSeconds(2),
                        "answered"),
                shop.now));
    }

    private void budget(long micros) {
        shop.team.change(
                AgentType.CONVERSATION,
                agent -> new AgentSettings(
                        agent.id(),
                        agent.name(),
                        agent.type(),
                        true,
                        agent.autonomy(),
                        agent.intents(),
                        true,
                        false,
                        null,
                        micros));
    }

    @Test
    void tellsWhatBecameOfItsDrafts() {
        shop.decisions.approve(shop.drafts(asks("34600000001"), "At nine.").id(), null, "Ruth", Duration.ZERO);
        shop.decisions.approve(shop.drafts(asks("34600000002"), "At nine.").id(), "Hi! At nine", "Ruth", Duration.ZERO);
        shop.decisions.approve(shop.drafts(asks("34600000003"), "At nine.").id(), "At ten.", "Ruth", Duration.ZERO);
        shop.decisions.reject(shop.drafts(asks("34600000004"), "At nine.").id(), Rejection.WRONG_TONE, null, "Ruth");
        shop.drafts(asks("34600000005"), "At nine.");

        var work = conversation().work();
        assertThat(work.drafts()).isEqualTo(5);
        assertThat(work.decided()).isEqualTo(4);
        assertThat(work.right()).isEqualTo(2);
        assertThat(work.edited()).isEqualTo(1);
        assertThat(work.rejections()).containsExactly(new AgentShown.Rejected("wrong_tone", 1));
    }

    @Test
    void tellsCostsAndNeverTakesUnknownForNothing() {
        var ana = asks("34600000001");
        called(ana, 3_000L);
        called(asks("34600000002"), 1_000L);
        assertThat(conversation().today()).isEqualTo(new AgentShown.Cost(4_000, 0));
        assertThat(conversation().perConversation()).isEqualTo(new AgentShown.Cost(2_000, 0));
        assertThat(conversation().answerTime()).isEqualTo(Duration.ofSeconds(2));

        called(ana, null);
        assertThat(conversation().today().unpriced()).isEqualTo(1);
    }

    @Test
    void saysInEachCaseWhyALevelIsSo() {
        assertThat(level("refund").why()).isEqualTo(Why.CEILING);
        assertThat(level("refund").need()).isEqualTo(Need.NO_STEP);
        assertThat(level("opening_hours").why()).isEqualTo(Why.FOR_ALL);
        assertThat(level("opening_hours").need()).isEqualTo(Need.DECISIONS);
        assertThat(level("opening_hours").missing()).isEqualTo(50);

        shop.agentsDesk.choose("conversation", "opening_hours", Level.SEND, " Ana ");
        assertThat(level("opening_hours").why()).isEqualTo(Why.BY_HAND);
        assertThat(level("opening_hours").person()).isEqualTo("Ana");
        assertThat(level("opening_hours").since()).isEqualTo(shop.now);
    }

    @Test
    void refusesAnAgentThatDoesNotExist() {
        assertThatThrownBy(() -> shop.agentsDesk.levels("cook")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void draftsOfflineOnceTheBudgetIsSpentAndSaysSo() {
        budget(5_000);
        var ana = asks("34600000001");
        called(ana, 5_000L);
        shop.modelSays = "{\"decision\":\"reply\",\"text\":\"From the model\",\"intent\":\"opening_hours\"}";
        shop.passages =
                java.util.List.of(new ModelRequest.Passage("entry 1", "When do you open?", "We open at nine.", 0.95));
        assertThat(conversation().budgetSpent()).isTrue();
        assertThat(shop.status.now().drafting()).isEqualTo(Status.Drafting.BUDGET_SPENT);

        var draft = drafted(ana);

        assertThat(draft.text()).contains("We open at nine.");
        assertThat(draft.proposal().reason()).contains("budget for today is used up");
        assertThat(draft.state()).isEqualTo(DraftState.PENDING);
        assertThat(shop.asked).isEmpty();
    }

    @Test
    void aBudgetCannotBeKeptWithAModelOfUnknownPrice() {
        budget(1_000_000);
        var ana = asks("34600000001");
        called(ana, null);

        var draft = drafted(ana);

        assertThat(draft.proposal().kind()).isEqualTo(DraftKind.PROBLEM);
        assertThat(shop.asked).isEmpty();
    }

    private Draft drafted(Received about) {
        shop.database.run(
                () -> shop.turns.want(about.conversation().id(), about.message().id()));
        shop.agents.runDue();
        shop.until(() -> !shop.approvals.open(about.conversation().id()).isEmpty());
        return shop.approvals.open(about.conversation().id()).getFirst();
    }
}
