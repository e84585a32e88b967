package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.console.Host;
import app.parley.console.Workplace;
import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Theme;
import app.parley.desk.settings.Preferences;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A workplace in a window that no display shows. Everything happens on the FX thread and at once, and time passes
/// when it is told to: a picture waits for nothing.
final class Place implements AutoCloseable {
    /// Where the window stands; the pointer rests in its corner, over nothing.
    private static final double ASIDE = 8;

    private static final Duration MOMENT = Duration.ofMillis(700);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final Hands hands = new Hands(Instant.now());
    private final Workplace workplace;
    private final Stage stage = new Stage();
    private List<Path> files = List.of();

    Place(Desks desks, boolean demo, Preferences preferences, Theme theme, Stop stop) {
        var background = Background.onFxThread(stop.workers(), hands);
        workplace = new Workplace(
                new Host.Opened(desks, demo ? _ -> {} : null), preferences, background, theme, new Quiet(), hands);
        stage.setScene(new Scene(workplace.root(), stop.width(), stop.height()));
        stage.setX(ASIDE);
        stage.setY(ASIDE);
        stage.show();
        new Robot().mouseMove(ASIDE + 1, ASIDE + 1);
        workplace.begin();
        rest();
    }

    Workplace workplace() {
        return workplace;
    }

    /// Lets what has been asked for come about.
    Place rest() {
        return pass(MOMENT);
    }

    Place pass(Duration time) {
        layOut();
        hands.pass(time);
        layOut();
        return this;
    }

    Place skip(Duration time) {
        hands.skip(time);
        return pass(A_MINUTE);
    }

    private void layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    Place press(KeyCode code) {
        return press(code, false);
    }

    Place pressControl(KeyCode code) {
        return press(code, true);
    }

    private Place press(KeyCode code, boolean control) {
        var scene = stage.getScene();
        var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (var type : new EventType<?>[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
            @SuppressWarnings("unchecked") // both are types of key events
            var keyType = (EventType<KeyEvent>) type;
            Event.fireEvent(target, new KeyEvent(keyType, "", code.getName(), code, false, control, false, false));
        }
        return rest();
    }

    Place type(String words) {
        var scene = stage.getScene();
        for (var letter : words.split("")) {
            if (scene.getFocusOwner() != null) {
                Event.fireEvent(
                        scene.getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
            }
        }
        return rest();
    }

    void picture(Path file) throws IOException {
        layOut();
        Picture.write(stage, file);
    }

    /// Puts the focus on the first control of that kind.
    Place focus(String selector) {
        var found = stage.getScene().lookup(selector);
        if (found != null) {
            found.requestFocus();
        }
        return rest();
    }

    /// Whoever is asked for files chooses these.
    Place choosing(Path... chosen) {
        files = List.of(chosen);
        return this;
    }

    boolean shows(String selector) {
        return stage.getScene().lookup(selector) != null;
    }

    /// The platform without a display never forgets a window, so what stood in it is taken out.
    @Override
    public void close() {
        workplace.close();
        stage.close();
        stage.setScene(null);
    }

    /// Nobody is told, and nothing ends.
    private final class Quiet implements Workplace.Window {
        @Override
        public void waiting(long count, Preferences preferences, Texts texts) {}

        @Override
        public void quit() {}

        @Override
        public void startAgain() {}

        @Override
        public void narrow(boolean on) {}

        @Override
        public List<Path> files(Window over) {
            return files;
        }
    }
}
