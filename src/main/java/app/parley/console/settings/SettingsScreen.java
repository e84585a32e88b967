package app.parley.console.settings;

import app.parley.console.Desks;
import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The settings.
public final class SettingsScreen implements Screen {
    private final Background background;
    private final SettingsViewModel model;
    private final Runnable startAgain;
    private final Runnable connect;
    private @Nullable SettingsView view;

    /// @param startAgain ends the program and starts it with the connections that were kept
    /// @param connect opens the connection wizard
    public SettingsScreen(
            Background background,
            Desks desks,
            Notices notices,
            InstantSource clock,
            Runnable startAgain,
            Runnable connect) {
        this.background = background;
        this.model = new SettingsViewModel(
                background, desks.settings(), desks.inbox(), desks.costs(), desks.status(), notices, clock);
        this.startAgain = startAgain;
        this.connect = connect;
    }

    /// The names of the sections, in their order.
    public static List<String> sections() {
        return Arrays.stream(Section.values()).map(Section::word).toList();
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Ikon icon() {
        return Feather.SETTINGS;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new SettingsView(background, look, model, new Panes.Ways(startAgain, connect));
        view = made;
        return made.load();
    }

    /// Shows a section: `you`, `whatsapp`, `model`, `agents`, `approvals`, `replies`, `appearance`,
    /// `notifications`, `costs` or `data`. Whoever leads here goes to the screen first. What is no section changes
    /// nothing.
    public void open(String section) {
        Section.of(section).ifPresent(found -> {
            model.sectionProperty().set(found);
            if (view != null) {
                view.focusForm();
            }
        });
    }

    @Override
    public void entered() {
        model.refresh();
        if (view != null) {
            view.focusSections();
        }
    }

    @Override
    public List<Action> actions() {
        return Arrays.stream(Section.values())
                .map(section -> new Action(section.key(), "", () -> open(section.word())))
                .toList();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("↑ ↓", "settings.keys.section"),
                new KeyHint("Tab", "settings.keys.form"),
                new KeyHint("Enter", "settings.keys.save"),
                new KeyHint("Esc", "settings.keys.back"));
    }

    @Override
    public void close() {
        model.close();
        if (view != null) {
            view.close();
        }
    }
}
