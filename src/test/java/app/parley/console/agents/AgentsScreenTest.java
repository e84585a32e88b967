package app.parley.console.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import app.parley.desk.agents.AdviceShown;
import app.parley.desk.agents.AgentsDesk;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Drives the agents by keyboard alone.
class AgentsScreenTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
    private final List<String> wishes = new ArrayList<>();
    private final Navigator navigator = new Navigator() {
        @Override
        public void go(String screen) {}

        @Override
        public void openConversation(UUID conversation) {}

        @Override
        public void openDraft(UUID draft) {}

        @Override
        public void writeTemplate(String wish) {
            wishes.add(wish);
        }
    };
    private AgentsScreen screen;

    @AfterEach
    void close() {
        if (screen != null) {
            fx(() -> {
                screen.close();
                return true;
            });
        }
        shop.close();
    }

    private void open() {
        open(shop.agentsDesk);
    }

    private void open(AgentsDesk desk) {
        screen = fx(() -> new AgentsScreen(background, desk, heard, navigator, () -> DeskFixture.RUTH));
        show(1300, 900, () -> screen.load(look));
        until(() -> find("#agents-levels") instanceof ListView<?> levels
                && !levels.getItems().isEmpty());
        fx(() -> {
            screen.entered();
            return true;
        });
    }

    private Node focused() {
        return fx(() -> find("#agents-list").getScene().getFocusOwner());
    }

    private void until(String id) {
        until(() -> focused() != null && id.equals(focused().getId()));
    }

    /// The shop's desk, where the campaign agent has a plan.
    private AgentsDesk planning() {
        var plan = new AdviceShown(
                new UUID(0, 3),
                AdviceShown.Kind.WIN_BACK,
                LocalDate.of(2026, 11, 16),
                List.of(new AdviceShown.Point("template_missing", null, AdviceShown.Change.NONE, List.of())),
                AdviceShown.State.OPEN,
                shop.now,
                null,
                null);
        return (AgentsDesk) Proxy.newProxyInstance(
                AgentsDesk.class.getClassLoader(),
                new Class<?>[] {AgentsDesk.class},
                (_, method, arguments) -> method.getName().equals("advice") && "campaign".equals(arguments[0])
                        ? List.of(plan)
                        : method.invoke(shop.agentsDesk, arguments));
    }

    @Test
    void thePlanOfACampaignLeadsToItsWords() {
        open(planning());
        robot.interact(() -> find("#agents-list").requestFocus());
        for (int i = 0; i < 5 && !fx(() -> shown(find("#agents-advice-write"))); i++) {
            press(KeyCode.DOWN);
            fx(() -> true);
        }
        press(KeyCode.ENTER);
        until("agents-advice");
        press(KeyCode.T);
        until(() -> !wishes.isEmpty());
        assertThat(wishes.getFirst()).startsWith("a friendly word and a good reason to come back");
    }

    @Test
    void countsWhatTheTriggerAgentNoticed() {
        var asked = shop.says(shop.contact("Ana", "34600000009"), "How much is it?");
        shop.findings.note(
                new Finding(asked.message().id(), FindingKind.OPPORTUNITY, 0.7, shop.now),
                asked.conversation().contact(),
                asked.conversation().id());
        open();
        fx(() -> {
            find("#agents-list").requestFocus();
            return true;
        });
        press(KeyCode.DOWN);

        until(() -> robot.lookup(".agents-figure").queryAll().size() == FindingKind.values().length);
        assertThat(fx(() -> robot.lookup(".agents-figure .screen-title").<Label>queryAll().stream()
                        .map(Label::getText)
                        .toList()))
                .startsWith("1", "0");
        assertThat(fx(() -> shown(find("#agents-levels")))).isFalse();
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    private Autonomy level(String intent) {
        return shop.team.agent(AgentType.CONVERSATION).level(Intents.of(intent));
    }

    private void earn() {
        for (int i = 0; i < 50; i++) {
            var asked = shop.says(shop.contact("Customer " + i, "346000%05d".formatted(i)), "Open today?");
            shop.decisions.approve(shop.drafts(asked, "We open at nine.").id(), null, DeskFixture.RUTH, Duration.ZERO);
            shop.pass(Duration.ofHours(8));
        }
    }

    @Test
    void confirmsWhatWasEarnedByKeyboard() {
        earn();
        open();
        press(KeyCode.ENTER);
        until("agents-levels");
        until(() -> robot.lookup("#agents-confirm").tryQuery().isPresent());
        press(KeyCode.C);

        until(() -> heard.all.contains("agents.level.confirmed"));
        assertThat(level("opening_hours")).isEqualTo(Autonomy.COUNTDOWN);
    }

    @Test
    void setsALevelByHandOnlyAfterBeingAsked() {
        open();
        press(KeyCode.ENTER);
        until("agents-levels");
        press(KeyCode.ENTER);
        until("agents-level-propose");
        press(KeyCode.DOWN);
        until(() -> find("#agents-sure").isVisible());
        assertThat(fx(() -> ((RadioButton) find("#agents-level-countdown")).isSelected()))
                .isTrue();
        press(KeyCode.ESCAPE);
        until(() -> !find("#agents-sure").isVisible());
        assertThat(shop.team.agent(AgentType.CONVERSATION).intents()).isEmpty();

        until("agents-level-propose");
        press(KeyCode.DOWN);
        until(() -> find("#agents-sure").isVisible());
        press(KeyCode.ENTER);
        until("agents-mean");
        press(KeyCode.SPACE);

        until(() -> heard.all.contains("agents.level.set"));
        assertThat(shop.team.agent(AgentType.CONVERSATION).intents()).containsValue(Autonomy.COUNTDOWN);
    }

    @Test
    void aPersonFindsWhatTheNumbersSayGoodByKeyboard() {
        for (int i = 0; i < 30; i++) {
            shop.says(shop.contact("Customer " + i, "346000%05d".formatted(i)), "Good morning");
        }
        shop.pass(Duration.ofDays(8));
        shop.advisor.look();
        open();
        robot.interact(() -> find("#agents-list").requestFocus());
        for (int i = 0; i < 4; i++) {
            press(KeyCode.DOWN);
        }
        until(() -> find("#agents-advice").isVisible());
        press(KeyCode.ENTER);
        until("agents-advice");
        assertThat(fx(() -> robot.lookup(".agents-advice-points .label").<Label>queryAll().stream()
                        .map(Label::getText)
                        .toList()))
                .anyMatch(words -> words.startsWith("30 conversations began"));
        press(KeyCode.Y);
        until(() -> heard.all.contains("agents.advice.taken"));
        assertThat(shop.agentsDesk.advice("analytics").getFirst().state()).isEqualTo(AdviceShown.State.TAKEN);
        press(KeyCode.N);
        until(() -> heard.all.contains("agents.advice.dismissed"));
        press(KeyCode.ESCAPE);
        until("agents-list");
    }

    @Test
    void stopsAllAgentsAndLetsThemGoOn() {
        open();
        robot.interact(() -> find("#agents-all").requestFocus());
        press(KeyCode.SPACE);
        until(() -> heard.all.contains("shell.agents.stopped"));
        assertThat(shop.team.stopped()).isTrue();
    }

    @Test
    void acceptsAndEndsWhatPeopleAlwaysChangeByKeyboard() {
        habit("Hi, we open at nine.", "Hello, we open at nine.");
        habit("Yes, come in.", "Yes, come in.\n\nKind regards, the team");
        open();
        until(() -> find("#agents-rules") instanceof ListView<?> list
                && list.getItems().size() == 2);
        press(KeyCode.W);
        until("agents-rules");
        press(KeyCode.DOWN, KeyCode.Y);
        until(() -> heard.all.contains("agents.rules.accepted"));
        assertThat(shop.rules.applied("Hi Bo, yes.", "en")).isEqualTo("Hello Bo, yes.");

        until(() -> shop.agentsDesk.rules().getLast().inUse()
                && ((ListView<?>) find("#agents-rules")).getItems().equals(shop.agentsDesk.rules()));
        press(KeyCode.HOME, KeyCode.N);
        until(() -> heard.all.contains("agents.rules.declined"));
        until(() -> ((ListView<?>) find("#agents-rules")).getItems().size() == 1);
        press(KeyCode.HOME, KeyCode.N);
        until(() -> heard.all.contains("agents.rules.ended"));
        until(() -> !shown(find("#agents-rules")));
        assertThat(shop.rules.applied("Hi Bo, yes.", "en")).isEqualTo("Hi Bo, yes.");
    }

    /// A person does the same in three conversations.
    private void habit(String drafted, String sent) {
        for (int i = 0; i < 3; i++) {
            var asked = shop.says(shop.contact("Customer " + i, "346010%05d".formatted(i)), "Open today?");
            shop.decisions.approve(shop.drafts(asked, drafted).id(), sent, DeskFixture.RUTH, Duration.ZERO);
        }
    }
}
