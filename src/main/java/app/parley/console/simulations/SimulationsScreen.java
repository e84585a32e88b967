package app.parley.console.simulations;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.desk.simulations.SimulationsDesk;
import java.time.Instant;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What would go out if customers wrote now, before any of them does.
public final class SimulationsScreen implements Screen {
    private final SimulationsViewModel model;
    private @Nullable SimulationsView view;
    private boolean asked;

    public SimulationsScreen(Background background, SimulationsDesk desk, Notices notices) {
        this.model = new SimulationsViewModel(background, desk, notices);
    }

    @Override
    public String name() {
        return "simulations";
    }

    @Override
    public Ikon icon() {
        return Feather.SHIELD;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new SimulationsView(look, model);
        view = made;
        if (!asked) {
            asked = true;
            model.load();
        }
        return made.load();
    }

    @Override
    public void entered() {
        model.changes().enter();
        if (view != null) {
            view.focus();
        }
    }

    /// Shows the run that began then, if it is kept.
    public void open(Instant at) {
        asked = true;
        model.open(at);
    }

    @Override
    public void left() {
        model.changes().leave();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("simulations.play", "R", model::start),
                new Action("simulations.replay", "P", model::replay),
                new Action("simulations.cancel", "X", model::cancel),
                new Action("simulations.beside.last", "D", model::besideLast));
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("R", "simulations.play"),
                new KeyHint("P", "simulations.replay"),
                new KeyHint("X", "simulations.cancel"),
                new KeyHint("D", "simulations.beside.last"),
                new KeyHint("↑ ↓", "simulations.keys.choose"));
    }

    @Override
    public void close() {
        model.close();
        if (view != null) {
            view.close();
        }
    }
}
