package app.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import app.parley.desk.settings.Preferences;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void playsEveryScreenOffTheFxThreadAndMarksNothingAsRead() {
        var ana = desk.contact("Ana", "34600111222");
        var id = desk.says(ana, "Are you open?").conversation().id().value();
        var scene = fx(() -> {
            var unseen = new Scene(new StackPane(), 1280, 820);
            theme().dress(unseen);
            return unseen;
        });

        new Rehearsal(scene, look).play(desk.desks(), Preferences.of(DeskFixture.RUTH), hands);

        assertThat(scene.getRoot().lookupAll(".button")).isNotEmpty();
        assertThat(desk.inbox.lines(List.of(id)).getFirst().unread()).isEqualTo(1);
    }
}
