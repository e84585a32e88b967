package app.parley.console;

import app.parley.console.approvals.ApprovalsScreen;
import app.parley.console.inbox.InboxScreen;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.console.knowledge.KnowledgeScreen;
import app.parley.console.media.MessageFiles;
import app.parley.console.media.SystemOutlet;
import app.parley.console.media.SystemSpeaker;
import app.parley.console.settings.SettingsScreen;
import app.parley.console.templates.TemplatesScreen;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.settings.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays every screen once before nobody, off the FX thread. What the first touch of a screen costs beyond the
/// second, for code and styles that nobody has used yet, is paid here and holds nobody up. Nothing is written: a
/// screen that is not entered marks nothing as read.
public final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int SOME = 8;
    private final Scene scene;
    private final Look look;

    /// @param scene dressed, and shown in no window
    public Rehearsal(Scene scene, Look look) {
        this.scene = scene;
        this.look = look;
    }

    /// Takes a second or two, on any thread. A rehearsal that fails spoils nothing: it is logged.
    public void play(Desks desks, Preferences preferences, InstantSource clock) {
        var here = Background.direct(Rehearsal::after);
        var nobody = new Nobody();
        var zone = ZoneId.systemDefault();
        var files = new MessageFiles(desks.files(), here, nobody, new SystemOutlet(), new SystemSpeaker());
        var inbox = new InboxScreen(desks, () -> preferences, nobody, here, nobody, files, clock, zone);
        var approvals =
                new ApprovalsScreen(desks.approvals(), () -> preferences, here, nobody, nobody, (_, _, _) -> {}, clock);
        var knowledge = new KnowledgeScreen(
                desks.knowledge(),
                desks.found(),
                desks.simulations(),
                preferences::person,
                here,
                nobody,
                nobody,
                clock,
                _ -> List.of());
        var templates = new TemplatesScreen(here, desks.templates(), desks.wording(), nobody);
        var settings = new SettingsScreen(here, desks, nobody, clock, () -> {}, () -> {});
        try {
            show(inbox);
            show(inbox);
            var wish = new ListWish(Filter.OPEN, preferences.person(), null, null, SOME);
            for (var line : desks.inbox().list(wish).lines()) {
                inbox.openConversation(line.id());
                style();
            }
            show(approvals);
            show(knowledge);
            show(templates);
            show(settings);
        } catch (RuntimeException e) {
            LOG.warn("the screens could not be rehearsed", e);
        } finally {
            List.of(inbox, approvals, knowledge, templates, settings).forEach(Screen::close);
        }
    }

    /// What would come soon comes at once; what would come later has no place here.
    private static void after(Duration time, Runnable task) {
        if (time.compareTo(SOON) < 0) {
            task.run();
        }
    }

    private void show(Screen screen) {
        scene.setRoot(new StackPane(screen.load(look)));
        style();
    }

    private void style() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static final class Nobody implements Navigator, Notices {
        @Override
        public void go(String screen) {}

        @Override
        public void openConversation(UUID conversation) {}

        @Override
        public void openDraft(UUID draft) {}

        @Override
        public void tell(String key, Object... arguments) {}

        @Override
        public void say(String words) {}

        @Override
        public void offer(String key, String actionKey, Instant until, Runnable action) {}

        @Override
        public void problem(String key, Exception cause) {}
    }
}
