package app.parley.console.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Drives the agents by keyboard alone.
class AgentsScreenTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
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
        screen = fx(() -> new AgentsScreen(background, shop.agentsDesk, heard, () -> DeskFixture.RUTH));
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
    void stopsAllAgentsAndLetsThemGoOn() {
        open();
        robot.interact(() -> find("#agents-all").requestFocus());
        press(KeyCode.SPACE);
        until(() -> heard.all.contains("shell.agents.stopped"));
        assertThat(shop.team.stopped()).isTrue();
    }
}
