package app.parley.console.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.agents.LevelShown;
import app.parley.desk.agents.LevelShown.Level;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentsViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Heard heard = new Heard();
    private final AgentsViewModel model = new AgentsViewModel(
            Background.direct(new Hands(DeskFixture.NOON)), shop.agentsDesk, heard, () -> DeskFixture.RUTH);

    @BeforeEach
    void load() {
        model.load();
        model.changes().enter();
    }

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private LevelShown level(String intent) {
        return model.levels().stream()
                .filter(level -> level.intent().equals(intent))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheFiveAndWhatTheFirstMayDo() {
        assertThat(model.agents())
                .extracting(agent -> agent.type())
                .containsExactly("conversation", "trigger", "content", "campaign", "analytics");
        assertThat(model.levels()).hasSize(32);
    }

    @Test
    void anAgentThatWritesToNobodyHasNoLevels() {
        model.choose(model.agents().get(1));
        assertThat(model.levels()).isEmpty();
    }

    @Test
    void offersNothingAboveTheCeiling() {
        model.look(level("refund"));
        assertThat(model.choices()).containsExactly(Level.OFF, Level.SHADOW, Level.PROPOSE);

        model.wish(Level.SEND);
        assertThat(model.askedProperty().get()).isNull();
    }

    @Test
    void changesNothingUntilThePersonMeansIt() {
        model.look(level("opening_hours"));
        model.wish(Level.SEND);
        assertThat(model.isUnearned()).isTrue();
        assertThat(shop.team.agent(AgentType.CONVERSATION).intents()).isEmpty();

        model.mean();

        assertThat(shop.team.agent(AgentType.CONVERSATION).intents()).containsEntry("opening_hours", Autonomy.SEND);
        assertThat(model.lookedProperty().get()).satisfies(looked -> {
            assertThat(looked.level()).isEqualTo(Level.SEND);
            assertThat(looked.why()).isEqualTo(LevelShown.Why.BY_HAND);
        });
        assertThat(heard.all).containsExactly("agents.level.set");
    }

    @Test
    void goingDownIsNoMatterOfEarning() {
        model.look(level("opening_hours"));
        model.wish(Level.SHADOW);
        assertThat(model.isUnearned()).isFalse();
    }

    @Test
    void confirmsNothingThatWasNotEarned() {
        model.look(level("opening_hours"));
        model.confirm();
        assertThat(heard.all).isEmpty();
    }

    @Test
    void switchesAnAgentOff() {
        model.work(false);
        assertThat(shop.team.agent(AgentType.CONVERSATION).active()).isFalse();
        assertThat(model.chosenProperty().get())
                .satisfies(agent -> assertThat(agent.active()).isFalse());
    }

    @Test
    void suggestsWhatAPersonChangedInThreeConversations() {
        for (int i = 0; i < 3; i++) {
            assertThat(model.rules().rules()).isEmpty();
            var asked = shop.says(shop.contact("Customer " + i, "346010%05d".formatted(i)), "Open today?");
            shop.decisions.approve(shop.drafts(asked, "Hi, yes.").id(), "Hello, yes.", DeskFixture.RUTH, Duration.ZERO);
        }
        model.load();
        var rule = model.rules().rules().getFirst();
        assertThat(rule.said() + " " + rule.wanted() + " " + rule.seen()).isEqualTo("Hi Hello 3");
        model.rules().accept(rule);
        assertThat(model.rules().rules().getFirst().inUse()).isTrue();
        model.rules().accept(model.rules().rules().getFirst());
        model.rules().decline(rule);
        assertThat(model.rules().rules()).isEmpty();
        assertThat(heard.all).containsExactly("agents.rules.accepted", "agents.rules.declined");
    }
}
