package app.parley.console.kit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window that no display shows, a robot at its keyboard, and a clock in the test's hands.
public abstract class WindowTest {
    protected static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static Stage stage;
    private static Theme theme;

    protected final FxRobot robot = new FxRobot();
    protected final Hands hands = new Hands(NOON);
    protected final Heard heard = new Heard();
    protected final Texts texts = Texts.in(Locale.ENGLISH);
    protected final Look look = new Look(texts, new Times(texts, ZoneOffset.UTC, hands), new Motion(true));

    /// Work goes to other threads as in the program; what waits runs when the hands pass.
    protected final Background background =
            new Background(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, hands);

    @BeforeAll
    static void openWindow() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        if (theme == null) {
            theme = WaitForAsyncUtils.waitForAsyncFx(20_000, Theme::new);
        }
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        FxToolkit.cleanupStages();
        FxToolkit.hideStage();
        forgetEvents();
    }

    /// The library keeps every event since the stage was registered, and with them the windows of all tests of a class.
    private static void forgetEvents() {
        fx(() -> {
            FxToolkit.toolkitContext().setRegisteredStage(stage);
            return true;
        });
    }

    /// Shows what is made on the FX thread in a window at the corner of the screen.
    protected <P extends Parent> P show(double width, double height, Supplier<P> made) {
        return fx(() -> {
            var root = made.get();
            stage.setScene(new Scene(root, width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.toFront();
            root.applyCss();
            root.layout();
            return root;
        });
    }

    protected static Theme theme() {
        return theme;
    }

    protected static void dark(boolean dark) {
        fx(() -> {
            theme.choose(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT, false);
            return true;
        });
    }

    protected static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /// Presses keys together and lets them go again.
    protected void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// As fast as the window takes it.
    protected void type(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until it is so; not for ever.
    protected static void until(Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(so));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come about", e);
        }
    }

    protected Node find(String query) {
        return robot.lookup(query).query();
    }
}
