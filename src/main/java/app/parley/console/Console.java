package app.parley.console;

import app.parley.console.desktop.Desktop;
import app.parley.console.desktop.TrayMenu;
import app.parley.console.kit.Background;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Theme;
import app.parley.desk.settings.Preferences;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of the program, from its first picture to its last. It opens before the engine does.
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static final double STRIP = 380;
    private static final double STRIP_HEIGHT = 680;
    private static final String TITLE = "Parley";
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Background background = Background.onVirtualThreads();
    private final Host host;
    private final Theme theme;
    private final Stage stage = new Stage();
    private final Announcing announcing = new Announcing(InstantSource.system());
    private final Desktop desktop;
    private @Nullable Workplace workplace;

    private Console(Host host) {
        this.host = host;
        this.theme = new Theme();
        this.desktop = new Desktop(background, menu(system()));
    }

    private TrayMenu menu(Texts texts) {
        return new TrayMenu(
                TITLE,
                new TrayMenu.Item(texts.get("shell.tray.open"), this::raise),
                new TrayMenu.Item(texts.get("shell.agents.switch"), () -> {
                    if (workplace != null) {
                        workplace.switchAgents();
                    }
                }),
                new TrayMenu.Item(texts.get("shell.quit"), this::quit));
    }

    /// Opens the window; the JavaFX toolkit must run. On the FX thread.
    public static Console open(Host host) {
        var console = new Console(host);
        console.show();
        return console;
    }

    /// Waits until the person quits, and throws what kept the program from opening, if so.
    public void await() throws Exception {
        ended.await();
        var why = failure.get();
        if (why != null) {
            throw why;
        }
    }

    private void show() {
        Platform.setImplicitExit(false);
        stage.setTitle(TITLE);
        for (int size : List.of(16, 32, 64, 256)) {
            var icon = Objects.requireNonNull(getClass().getResource("icons/parley-" + size + ".png"), "icon");
            stage.getIcons().add(new Image(icon.toExternalForm()));
        }
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(new Scene(Opening.coming(system()), WIDTH, HEIGHT));
        stage.setOnCloseRequest(request -> {
            request.consume();
            closeWindow();
        });
        stage.show();
        begin();
    }

    private static Texts system() {
        return Texts.in(Locale.getDefault());
    }

    private void content(Parent root) {
        stage.getScene().setRoot(root);
        theme.dress(stage.getScene());
    }

    private void begin() {
        var rehearsal = new Rehearsal(unseen(), Workplace.look(system(), InstantSource.system()));
        background.run(
                () -> {
                    var opened = host.open();
                    var preferences = opened.desks().settings().preferences();
                    rehearsal.play(opened.desks(), preferences, InstantSource.system());
                    return new Begun(opened, preferences);
                },
                begun -> {
                    var made = new Workplace(
                            begun.opened(),
                            begun.preferences(),
                            background,
                            theme,
                            new OfThisStage(),
                            InstantSource.system());
                    workplace = made;
                    content(made.root());
                    made.begin();
                    desktop.speak(menu(made.texts()));
                },
                this::failed);
    }

    private Scene unseen() {
        var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        theme.dress(scene);
        return scene;
    }

    private record Begun(Host.Opened opened, Preferences preferences) {}

    private void failed(Exception why) {
        LOG.error("the workspace cannot be opened", why);
        failure.set(why);
        var reason = why.getMessage() == null ? why.toString() : why.getMessage();
        content(Opening.failed(system(), reason, this::quit));
    }

    /// Brings the window to the front, from any thread.
    public void raise() {
        background
                .onFxThread(_ -> {
                    stage.setIconified(false);
                    stage.show();
                    stage.toFront();
                    stage.requestFocus();
                })
                .accept(this);
    }

    private void closeWindow() {
        if (workplace != null && desktop.staysReachable()) {
            stage.hide();
            desktop.tell(workplace.texts().get("shell.tray.still"), false);
        } else {
            quit();
        }
    }

    private void quit() {
        stage.hide();
        if (workplace != null) {
            workplace.close();
        }
        background.run(
                () -> {
                    host.close();
                    return true;
                },
                _ -> end(),
                why -> {
                    LOG.error("the engine did not close cleanly", why);
                    end();
                });
    }

    private void end() {
        desktop.close();
        ended.countDown();
        Platform.exit();
    }

    /// The engine ends and begins again, as after a new connection.
    private void startAgain() {
        if (workplace != null) {
            workplace.close();
            workplace = null;
        }
        content(Opening.coming(system()));
        background.run(
                () -> {
                    host.close();
                    return true;
                },
                _ -> begin(),
                this::failed);
    }

    /// What the workplace may do to the window.
    private final class OfThisStage implements Workplace.Window {
        private double width = WIDTH;
        private double height = HEIGHT;

        @Override
        public void waiting(long count, Preferences preferences, Texts texts) {
            stage.setTitle(count == 0 ? TITLE : "(" + count + ") " + TITLE);
            desktop.waiting(count);
            if (announcing.worthTelling(count, stage.isFocused()) && preferences.notifications()) {
                desktop.tell(texts.get("shell.notify.waiting", count), preferences.sound());
            }
        }

        @Override
        public void quit() {
            Console.this.quit();
        }

        @Override
        public void startAgain() {
            Console.this.startAgain();
        }

        @Override
        public void narrow(boolean on) {
            stage.setAlwaysOnTop(on);
            if (on) {
                stage.setMaximized(false);
                width = stage.getWidth();
                height = stage.getHeight();
            }
            stage.setMinWidth(on ? STRIP : LEAST_WIDTH);
            stage.setWidth(on ? STRIP : width);
            stage.setHeight(on ? STRIP_HEIGHT : height);
        }
    }
}
