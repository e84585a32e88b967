package app.parley.console.agents;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.desk.agents.AgentsDesk;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What each agent did, what it cost, and how far it may go alone.
public final class AgentsScreen implements Screen {
    private final AgentsViewModel model;
    private final Navigator navigator;
    private @Nullable AgentsView view;
    private boolean asked;

    /// @param person who decides
    public AgentsScreen(
            Background background, AgentsDesk desk, Notices notices, Navigator navigator, Supplier<String> person) {
        this.navigator = navigator;
        this.model = new AgentsViewModel(background, desk, notices, person);
    }

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public Ikon icon() {
        return Feather.CPU;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new AgentsView(look, model, navigator);
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
            view.focusList();
        }
    }

    @Override
    public void left() {
        model.changes().leave();
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("agents.confirm.action", "C", model::confirm));
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("↑ ↓", "agents.keys.choose"),
                new KeyHint("Enter", "agents.keys.open"),
                new KeyHint("C", "agents.confirm.action"),
                new KeyHint("W", "agents.rules"),
                new KeyHint("Y", "agents.rules.accept"),
                new KeyHint("N", "agents.rules.decline"),
                new KeyHint("M", "agents.advice.whom"),
                new KeyHint("T", "agents.advice.write"),
                new KeyHint("Esc", "agents.keys.back"));
    }

    @Override
    public void close() {
        model.close();
        if (view != null) {
            view.close();
        }
    }
}
