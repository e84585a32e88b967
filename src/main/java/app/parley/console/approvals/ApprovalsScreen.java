package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.console.media.Artist;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.settings.Preferences;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The screen of drafts that wait for a yes.
public final class ApprovalsScreen implements Screen {
    private final Background background;
    private final KeyGuard guard;
    private final Artist artist;
    private final ApprovalsViewModel model;
    private @Nullable ApprovalsView view;
    private boolean strip;
    private boolean here;

    public ApprovalsScreen(
            ApprovalsDesk desk,
            Supplier<Preferences> preferences,
            Background background,
            Notices notices,
            Navigator navigator,
            Artist artist,
            InstantSource clock) {
        this.artist = artist;
        this.background = background;
        this.guard = new KeyGuard(background, clock);
        this.model = new ApprovalsViewModel(desk, preferences, background, notices, navigator, clock, guard);
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Ikon icon() {
        return Feather.CHECK_SQUARE;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new ApprovalsView(model, guard, look, artist, background);
        view = made;
        var root = made.load();
        made.strip(strip);
        if (here) {
            made.entered();
        }
        return root;
    }

    @Override
    public void entered() {
        here = true;
        model.enter();
        if (view != null) {
            view.entered();
        }
    }

    @Override
    public void left() {
        here = false;
        model.leave();
        if (view != null) {
            view.left();
        }
    }

    /// The narrow form that can stand beside other windows: one card and nothing else.
    public void strip(boolean now) {
        strip = now;
        if (view != null) {
            view.strip(now);
        }
    }

    /// Lays this draft before the person.
    public void openDraft(UUID draft) {
        model.show(draft);
    }

    @Override
    public List<Action> actions() {
        var caps = KeyCaps.of(model.singleKeys());
        return Arrays.stream(Deed.values())
                .map(deed -> new Action(deed.text(), caps.of(deed), () -> model.wish(deed)))
                .toList();
    }

    @Override
    public List<KeyHint> keys() {
        var caps = KeyCaps.of(model.singleKeys());
        var reasons = IntStream.of(1, 8).mapToObj(caps::reason).toList();
        return Stream.concat(
                        Arrays.stream(Deed.values()).map(deed -> new KeyHint(caps.of(deed), deed.text())),
                        Stream.of(
                                new KeyHint(reasons.getFirst() + " – " + reasons.getLast(), "approvals.keys.reason"),
                                new KeyHint(caps.send(), "approvals.keys.send"),
                                new KeyHint("Esc", "approvals.keys.leave")))
                .toList();
    }

    @Override
    public void close() {
        model.close();
    }
}
