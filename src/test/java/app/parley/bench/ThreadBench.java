package app.parley.bench;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Motion;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Theme;
import app.parley.console.media.FakeOutlet;
import app.parley.console.media.FakeSpeaker;
import app.parley.console.media.MessageFiles;
import app.parley.console.thread.ThreadView;
import app.parley.console.thread.ThreadViewModel;
import app.parley.desk.DeskDatabase;
import app.parley.desk.DeskFixture;
import app.parley.soak.Patience;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Ids;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualFlow;

/// How long a step takes on the FX thread when somebody scrolls up through a thread of 100,000 messages, in a
/// database in a file, in a window that no display shows; and how long that thread was ever busy without a break.
final class ThreadBench {
    private static final int MESSAGES = 100_000;
    private static final int WARM_UP = 300;
    private static final int STEPS = 3000;
    private static final double STEP = 120;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String[] WORDS = {
        "Is the blue jacket in stock?",
        "Yes, we have three left in M. Shall I keep one for you until Saturday? You can come by at any time between nine"
                + " and seven, and bring the old one with you if you want to change it.",
        "ok",
        "مرحبا، هل لديكم هذا المنتج؟ أريد أن أعرف السعر من فضلكم",
        "Thank you 😀 see you tomorrow then, and please say hello to Bo",
        "The first line\nthe second line\nand a third one that is a little longer than the others were"
    };
    private final DeskFixture desk;
    private final Times steps = new Times();
    private final Times processor = new Times();
    private final Times pauses = new Times();
    private final Times processorBetween = new Times();
    private VirtualFlow<?, ?> flow;
    private Parent root;
    private ThreadViewModel viewModel;

    private ThreadBench(DeskFixture desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var folder = Files.createTempDirectory("thread-bench");
        try (var database = DeskDatabase.open(DatabaseSettings.file(folder));
                var desk = new DeskFixture(database)) {
            new ThreadBench(desk).run();
        } finally {
            delete(folder);
        }
        Platform.exit();
        System.exit(0);
    }

    private static void delete(java.nio.file.Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run() throws Exception {
        var begun = Instant.now();
        var conversation = fill();
        System.out.printf("filled in %s%n", Duration.between(begun, Instant.now()));
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        double open = opened(conversation);
        System.out.printf(Locale.ROOT, "opened in %.0f ms%n", open);
        for (int i = 0; i < WARM_UP; i++) {
            scroll(new Times());
        }
        for (int i = 0; i < STEPS; i++) {
            scroll(steps);
            long before = fx(CLOCK::getCurrentThreadCpuTime);
            pauses.add(breathe());
            processorBetween.add((fx(CLOCK::getCurrentThreadCpuTime) - before) / 1e6);
        }
        System.out.println("a step on the FX thread    " + steps);
        System.out.println("of that on the processor   " + processor);
        System.out.println("the FX thread between steps " + pauses);
        System.out.println("of that on the processor   " + processorBetween);
    }

    private double opened(UUID conversation) throws Exception {
        var texts = Texts.in(Locale.ENGLISH);
        var look =
                new Look(texts, new app.parley.console.kit.Times(texts, ZoneOffset.UTC, desk.clock), new Motion(true));
        fx(() -> {
            var theme = new Theme();
            theme.choose(Theme.Choice.LIGHT, false);
            viewModel = new ThreadViewModel(
                    desk.inbox,
                    desk.queue,
                    desk.settings,
                    desk.wording,
                    Background.onVirtualThreads(),
                    new Silence(),
                    desk.clock,
                    ZoneOffset.UTC);
            root = new ThreadView(
                            viewModel,
                            Background.onVirtualThreads(),
                            new MessageFiles(
                                    desk.files,
                                    Background.onVirtualThreads(),
                                    new Silence(),
                                    new FakeOutlet(),
                                    new FakeSpeaker()))
                    .load(look);
            var stage = new Stage();
            stage.setScene(new Scene(root, 820, 860));
            stage.show();
            return true;
        });
        long begun = System.nanoTime();
        fx(() -> {
            viewModel.open(conversation);
            return true;
        });
        until(() -> {
            flow = (VirtualFlow<?, ?>) root.lookup(".virtual-flow");
            return flow != null && flow.getLastVisibleIndex() > 0;
        });
        return (System.nanoTime() - begun) / 1e6;
    }

    /// A step as a wheel makes it: the rows are placed, styled and laid out in the same breath.
    private void scroll(Times times) throws Exception {
        fx(() -> {
            long begun = System.nanoTime();
            long worked = CLOCK.getCurrentThreadCpuTime();
            flow.scrollYBy(-STEP);
            root.applyCss();
            root.layout();
            times.add((System.nanoTime() - begun) / 1e6);
            if (times == steps) {
                processor.add((CLOCK.getCurrentThreadCpuTime() - worked) / 1e6);
            }
            return true;
        });
    }

    /// Lets everything else that waits for the FX thread run, as pages that have come and the drawing of a frame.
    private static double breathe() throws Exception {
        Patience.pause(Duration.ofMillis(4));
        long begun = System.nanoTime();
        fx(() -> true);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void until(Callable<Boolean> so) throws Exception {
        while (!fx(so)) {
            Patience.pause(Duration.ofMillis(2));
        }
    }

    private static <T> T fx(Callable<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private UUID fill() {
        var first = desk.says(desk.contact("Ana Gíl", "34600111222"), WORDS[0]);
        var conversation = first.conversation().id().value();
        var contact = first.conversation().contact().value();
        for (int from = 0; from < MESSAGES; from += 1000) {
            int start = from;
            desk.database.use(session -> {
                for (int i = start; i < start + 1000; i++) {
                    boolean ours = i % 3 == 1;
                    session.createNativeMutationQuery("insert into messages (id, conversation_id, contact_id,"
                                    + " phone_number_id, direction, type, text, whatsapp_id, reply_to, state,"
                                    + " written_at, source, approved_by) values (:id, :conversation, :contact, '1',"
                                    + " :direction, :type, :text, :wamid, :about, :state, :at, :source, :by)")
                            .setParameter("id", Ids.next())
                            .setParameter("conversation", conversation)
                            .setParameter("contact", contact)
                            .setParameter("direction", ours ? "outbound" : "inbound")
                            .setParameter("type", i % 40 == 0 ? "image" : "text")
                            .setParameter("text", WORDS[i % WORDS.length])
                            .setParameter("wamid", "wamid." + i)
                            .setParameter("about", i % 10 == 9 ? "wamid." + (i - 3) : null, String.class)
                            .setParameter("state", ours ? "read" : null, String.class)
                            .setParameter("at", DeskFixture.NOON.minusSeconds(300L * (MESSAGES - i)))
                            .setParameter("source", ours ? "operator" : "contact")
                            .setParameter("by", ours ? "Ruth" : null, String.class)
                            .executeUpdate();
                }
            });
        }
        return conversation;
    }

    /// Says nothing, and prints what went wrong.
    private static final class Silence implements Notices {
        @Override
        public void tell(String key, Object... arguments) {}

        @Override
        public void say(String words) {}

        @Override
        public void offer(String key, String actionKey, Instant until, Runnable action) {}

        @Override
        public void problem(String key, Exception cause) {
            System.out.println(key + " " + cause);
        }
    }
}
