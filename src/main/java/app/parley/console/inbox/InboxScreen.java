package app.parley.console.inbox;

import app.parley.console.Desks;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.console.media.MessageFiles;
import app.parley.console.thread.ThreadView;
import app.parley.console.thread.ThreadViewModel;
import app.parley.desk.settings.Preferences;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The inbox: every conversation, the one that is open, and who it is with.
public final class InboxScreen implements Screen {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final InboxParts parts;
    private final ThreadView thread;
    private final Background background;
    private final MessageFiles files;
    private final Hearing hearing;
    private final Runnable stopTicking;
    private @Nullable InboxView view;
    private boolean asked;

    /// @param preferences as they are now, at once
    /// @param zone where the days of the thread begin
    public InboxScreen(
            Desks desks,
            Supplier<Preferences> preferences,
            Navigator navigator,
            Background background,
            Notices notices,
            MessageFiles files,
            InstantSource clock,
            ZoneId zone) {
        var around = new Surroundings(desks.inbox(), background, notices, clock, preferences);
        var model = new ThreadViewModel(
                desks.inbox(), desks.approvals(), desks.settings(), desks.wording(), background, notices, clock, zone);
        this.parts = InboxParts.of(around, model, desks.settings(), navigator);
        this.thread = new ThreadView(model, background, files);
        this.background = background;
        this.files = files;
        this.hearing = new Hearing(around, parts::heard);
        this.stopTicking = background.every(MINUTE, this::tick);
    }

    private void tick() {
        parts.tick();
        if (view != null) {
            view.tick();
        }
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Ikon icon() {
        return Feather.INBOX;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        view = new InboxView(parts, look, thread, background);
        files.floatOn(view.floor());
        if (!asked) {
            asked = true;
            parts.list().load();
            parts.sleepers().look();
        }
        return view.load();
    }

    @Override
    public void entered() {
        parts.reading().shown(true);
        if (view != null) {
            view.backToList();
        }
    }

    @Override
    public void left() {
        parts.reading().shown(false);
    }

    /// Opens a conversation wherever it stands in the list.
    public void openConversation(UUID conversation) {
        parts.list().open(conversation);
    }

    /// Begins a chat with a number.
    public void newChat() {
        if (view != null) {
            view.newChat();
        }
    }

    @Override
    public List<Action> actions() {
        return view == null ? List.of() : view.commands().actions();
    }

    @Override
    public List<KeyHint> keys() {
        return view == null ? List.of() : view.commands().keys();
    }

    @Override
    public void close() {
        hearing.close();
        stopTicking.run();
        parts.thread().close();
        files.voices().stop();
        if (view != null) {
            view.close();
        }
    }
}
