package app.parley.console.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Plays scripted customers by keyboard alone.
class SimulationsScreenTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
    private SimulationsScreen screen;

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
        screen = fx(() -> new SimulationsScreen(background, shop.simulationsDesk, heard));
        show(1300, 900, () -> screen.load(look));
        fx(() -> {
            screen.entered();
            return true;
        });
        until(() -> focused() != null && "simulations-play".equals(focused().getId()));
    }

    private Node focused() {
        return fx(() -> find("#simulations-play").getScene().getFocusOwner());
    }

    private int lines() {
        return fx(() -> find("#simulations-list") instanceof ListView<?> list
                ? list.getItems().size()
                : -1);
    }

    private boolean says(String words) {
        return fx(() -> robot.lookup(".label").<Label>queryAll().stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains(words)));
    }

    @Test
    void playsReadsACourseAndHoldsItAgainstTheRunBefore() {
        open();
        assertThat(lines()).isZero();

        press(KeyCode.R);
        until(() -> lines() > 40);
        assertThat(says("We open at nine.")).isTrue();
        assertThat(says("Held. Promises")).isTrue();

        shop.now = shop.now.plus(Duration.ofMinutes(1));
        shop.played.words = "We open at ten.";
        press(KeyCode.R);
        until(() -> says("We open at ten."));
        press(KeyCode.D);
        until(() -> says("were drafted otherwise"));
        assertThat(says("We open at nine.")).isTrue();

        var first = chosen();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        until(() -> "simulations-list".equals(focused().getId()));
        press(KeyCode.DOWN);
        until(() -> !first.equals(chosen()));
        press(KeyCode.D);
        until(() -> !says("were drafted otherwise"));
        assertThat(lines()).isGreaterThan(40);
    }

    @Test
    void draftsOldAnswersAgainAndShowsThemBesideWhatWasSent() {
        open();

        press(KeyCode.P);
        until(() -> lines() == 2);
        assertThat(says("Ask my brother, please.")).isTrue();
        assertThat(says("We open at nine.")).isTrue();
        assertThat(says("From the draft to what you sent")).isTrue();
    }

    private String chosen() {
        return fx(() -> find("#simulations-list") instanceof ListView<?> list
                ? String.valueOf(list.getSelectionModel().getSelectedItem())
                : "");
    }
}
