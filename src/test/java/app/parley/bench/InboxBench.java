package app.parley.bench;

import app.parley.console.Desks;
import app.parley.console.Rehearsal;
import app.parley.console.inbox.InboxScreen;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Motion;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Theme;
import app.parley.console.kit.Times;
import app.parley.console.media.FakeOutlet;
import app.parley.console.media.FakeSpeaker;
import app.parley.console.media.MessageFiles;
import app.parley.desk.DeskDatabase;
import app.parley.desk.DeskFixture;
import app.parley.desk.ManyConversations;
import app.parley.desk.settings.Preferences;
import app.parley.soak.Patience;
import app.parley.storage.DatabaseSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How the inbox feels over 100,000 conversations in a database in a file, in a window that no display shows: how
/// long it takes to open, what a step of scrolling costs, and how long the FX thread is ever busy, also while 200
/// messages a second come in. The engine's work is done on the same cores.
final class InboxBench {
    private static final int CONVERSATIONS = 100_000;
    private static final int MESSAGES = 10_000;
    private static final int STEPS = 1500;
    private static final int A_SECOND = 200;
    private static final Duration FLOOD = Duration.ofSeconds(10);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private final DeskFixture desk;
    private final Background background = Background.onVirtualThreads();
    private Stage stage;
    private Theme theme;

    private InboxBench(DeskFixture desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var folder = Files.createTempDirectory("inbox-bench");
        try (var database = DeskDatabase.open(DatabaseSettings.file(folder));
                var desk = new DeskFixture(database)) {
            new InboxBench(desk).run();
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        var begun = Instant.now();
        var ids = ManyConversations.fill(desk.database, CONVERSATIONS, MESSAGES);
        System.out.printf("filled in %s%n", Duration.between(begun, Instant.now()));
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        fx(() -> {
            theme = new Theme();
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1000, 900));
            stage.show();
            return stage;
        });
        Copying.warm(stage);
        rehearse();
        for (int round = 1; round <= 6; round++) {
            var probe = new FxProbe();
            var screen = screen();
            long used = fx(CLOCK::getCurrentThreadCpuTime);
            double took = open(screen);
            double processor = (fx(CLOCK::getCurrentThreadCpuTime) - used) / 1e6;
            Patience.pause(Duration.ofMillis(500));
            System.out.printf(
                    Locale.ROOT,
                    "opened %d. time, rows shown after %.0f ms, of which the FX thread worked %.0f ms; FX busy %s%n",
                    round,
                    took,
                    processor,
                    probe.stop());
            if (round == 6) {
                System.out.printf(Locale.ROOT, "shown again after %.0f ms%n", again(screen));
                use(screen, ids);
            }
            fx(() -> {
                screen.close();
                return true;
            });
        }
    }

    private void rehearse() throws Exception {
        var probe = new FxProbe();
        long begun = System.nanoTime();
        var rehearsal = fx(() -> {
            var scene = new Scene(new javafx.scene.layout.Pane(), 1280, 820);
            theme.dress(scene);
            return new Rehearsal(scene, look());
        });
        rehearsal.play(desks(), Preferences.of("Ruth"), desk.clock);
        System.out.printf(
                Locale.ROOT, "rehearsed in %.0f ms; FX busy %s%n", (System.nanoTime() - begun) / 1e6, probe.stop());
    }

    private Desks desks() {
        return desk.desks();
    }

    private Look look() {
        var texts = Texts.in(Locale.ENGLISH);
        return new Look(texts, new Times(texts, ZoneOffset.UTC, desk.clock), new Motion(true));
    }

    private void use(InboxScreen screen, List<UUID> ids) throws Exception {
        fx(() -> {
            list().requestFocus();
            return true;
        });
        var probe = new FxProbe();
        scroll("scroll, quiet");
        System.out.println("FX while scrolling, quiet: " + probe.stop());
        probe = new FxProbe();
        flood(ids, () -> Patience.pause(FLOOD));
        System.out.println("FX during 200 a second, list at the top: " + probe.stop());
        probe = new FxProbe();
        flood(ids, () -> scroll("scroll, 200 a second"));
        System.out.println("FX while scrolling, 200 a second: " + probe.stop());
        probe = new FxProbe();
        flood(ids, () -> {
            for (int i = 0; i < 40; i++) {
                int at = 1 + i * 7;
                fx(() -> {
                    screen.openConversation(ids.get(ids.size() - at));
                    return true;
                });
                Patience.pause(Duration.ofMillis(200));
            }
        });
        System.out.println("FX while opening conversations, 200 a second: " + probe.stop());
        System.out.println("rows loaded: " + fx(() -> list().getItems().size()));
    }

    private InboxScreen screen() {
        var preferences = Preferences.of("Ruth");
        return fx(() -> new InboxScreen(
                desks(),
                () -> preferences,
                new Nowhere(),
                background,
                new Silent(),
                new MessageFiles(desk.files, background, new Silent(), new FakeOutlet(), new FakeSpeaker()),
                desk.clock,
                ZoneOffset.UTC));
    }

    /// Milliseconds from the wish to see the screen until rows are drawn.
    private double open(InboxScreen screen) {
        long begun = System.nanoTime();
        fx(() -> {
            Parent root = screen.load(look());
            window().getChildren().setAll(root);
            screen.entered();
            return root;
        });
        var list = fx(this::list);
        while (!fx(() -> list.isVisible() && list.lookupAll(".chat-row").size() > 10)) {
            Patience.pause(Duration.ofMillis(4));
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /// Milliseconds to come back from another screen, as the shell does: the nodes are kept.
    private double again(InboxScreen screen) {
        var kept = fx(() -> {
            var root = window().getChildren().getFirst();
            screen.left();
            window().getChildren().clear();
            return root;
        });
        Patience.pause(Duration.ofMillis(500));
        long begun = System.nanoTime();
        fx(() -> {
            window().getChildren().setAll(kept);
            screen.entered();
            window().applyCss();
            window().layout();
            return true;
        });
        return (System.nanoTime() - begun) / 1e6;
    }

    /// Where the shell puts its screens.
    private StackPane window() {
        return (StackPane) stage.getScene().getRoot();
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> list() {
        return (ListView<Object>) stage.getScene().getRoot().lookup(".conversation-list");
    }

    private void scroll(String what) {
        var steps = new app.parley.bench.Times();
        var processor = new app.parley.bench.Times();
        var flow = fx(() -> (VirtualFlow<?>) list().lookup(".virtual-flow"));
        for (int i = 0; i < STEPS; i++) {
            fx(() -> {
                long begun = System.nanoTime();
                long used = CLOCK.getCurrentThreadCpuTime();
                flow.scrollPixels(96);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                steps.add((System.nanoTime() - begun) / 1e6);
                processor.add((CLOCK.getCurrentThreadCpuTime() - used) / 1e6);
                return true;
            });
            Patience.pause(Duration.ofMillis(5));
        }
        System.out.println(what + ": " + steps + "; processor " + processor);
    }

    /// Messages come in for conversations here and there while something is done.
    private void flood(List<UUID> ids, Runnable work) throws InterruptedException {
        var end = new CountDownLatch(1);
        var writer = Thread.ofPlatform().name("flood").start(() -> {
            int i = 0;
            long begun = System.nanoTime();
            while (end.getCount() > 0) {
                desk.now = desk.now.plusMillis(5);
                int at = i++;
                desk.contacts
                        .find(contact(ids.get(ids.size() - 1 - at * 37 % 5000)))
                        .ifPresent(person -> desk.says(person, "Message " + at));
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                Patience.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(Locale.ROOT, "(%.0f messages a second)%n", i / seconds);
        });
        work.run();
        end.countDown();
        writer.join();
    }

    private app.parley.contact.ContactId contact(UUID conversation) {
        return desk.conversations
                .find(new app.parley.conversation.ConversationId(conversation))
                .orElseThrow()
                .contact();
    }

    private static <T> T fx(Callable<T> work) {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void go(String screen) {}

        @Override
        public void openConversation(UUID conversation) {}

        @Override
        public void openDraft(UUID draft) {}
    }

    private static final class Silent implements Notices {
        @Override
        public void tell(String key, Object... arguments) {}

        @Override
        public void say(String words) {}

        @Override
        public void offer(String key, String actionKey, Instant until, Runnable action) {}

        @Override
        public void problem(String key, Exception cause) {
            cause.printStackTrace();
        }
    }
}
