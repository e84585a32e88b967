package app.parley.bench;

import app.parley.console.Host;
import app.parley.console.Rehearsal;
import app.parley.console.Workplace;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Motion;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Theme;
import app.parley.console.kit.Times;
import app.parley.desk.DeskFixture;
import app.parley.desk.ManyConversations;
import app.parley.desk.settings.Preferences;
import app.parley.soak.Patience;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How long the FX thread is busy without a break when the window opens, goes from screen to screen, changes its
/// language and its theme: the first time each, as a person meets it.
final class WindowBench {
    private static final Duration SETTLED = Duration.ofMillis(1200);
    private static final int CONVERSATIONS = 2000;
    private final DeskFixture desk;
    private Theme theme;
    private Stage stage;
    private Workplace workplace;

    private WindowBench(DeskFixture desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (var desk = new DeskFixture()) {
            new WindowBench(desk).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        var ids = ManyConversations.fill(desk.database, CONVERSATIONS, 20);
        var preferences = welcomed(Preferences.of("Ruth"));
        desk.settings.prefer(preferences);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        fx(() -> {
            theme = new Theme();
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1280, 820));
            stage.show();
            return true;
        });
        Copying.warm(stage);
        var desks = desk.desks();
        var texts = Texts.in(Locale.ENGLISH);
        var look = new Look(texts, new Times(texts, ZoneOffset.UTC, desk.clock), new Motion(true));
        var rehearsal = fx(() -> {
            var scene = new Scene(new StackPane(), 1280, 820);
            theme.dress(scene);
            return new Rehearsal(scene, look);
        });
        measured("rehearse", () -> rehearsal.play(desks, preferences, desk.clock));
        step("open the window", () -> {
            workplace = new Workplace(
                    new Host.Opened(desks, _ -> {}),
                    preferences,
                    Background.onVirtualThreads(),
                    theme,
                    new Still(),
                    desk.clock);
            stage.getScene().setRoot(workplace.root());
            theme.dress(stage.getScene());
            workplace.begin();
        });
        step("open a conversation", () -> workplace.openConversation(ids.getLast()));
        step("another", () -> workplace.openConversation(ids.getFirst()));
        step("approvals", () -> workplace.open("approvals"));
        step("settings", () -> workplace.open("settings"));
        step("inbox again", () -> workplace.open("inbox"));
        step("approvals again", () -> workplace.open("approvals"));
        step("language", () -> change(preferences.withLanguage("es")));
        step("inbox in it", () -> workplace.open("inbox"));
        step("language again", () -> change(preferences.withLanguage("pt-BR")));
        step("dark", () -> workplace.otherTheme());
    }

    private static Preferences welcomed(Preferences now) {
        return new Preferences(
                now.person(),
                now.theme(),
                now.language(),
                now.compact(),
                now.singleKeys(),
                now.notifications(),
                now.sound(),
                now.folded(),
                true);
    }

    private void change(Preferences wanted) {
        desk.settings.prefer(wanted);
    }

    private void step(String what, Runnable work) throws Exception {
        measured(
                what,
                () -> fx(() -> {
                    work.run();
                    return true;
                }));
    }

    private static void measured(String what, Runnable work) throws InterruptedException {
        var probe = new FxProbe();
        long begun = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - begun) / 1e6;
        Patience.pause(SETTLED);
        System.out.printf(Locale.ROOT, "%-22s %.0f ms; FX busy %s%n", what, took, probe.stop());
    }

    private static <T> T fx(Callable<T> work) {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static final class Still implements Workplace.Window {
        @Override
        public void waiting(long count, Preferences preferences, Texts texts) {}

        @Override
        public void quit() {}

        @Override
        public void startAgain() {}

        @Override
        public void narrow(boolean on) {}
    }
}
