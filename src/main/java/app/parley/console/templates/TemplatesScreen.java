package app.parley.console.templates;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.wording.WordingDesk;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The templates of the account: what stands at Meta, and what is written for it.
public final class TemplatesScreen implements Screen {
    private final TemplatesViewModel model;
    private @Nullable TemplatesView view;
    private boolean asked;

    public TemplatesScreen(Background background, TemplatesDesk desk, WordingDesk words, Notices notices) {
        this.model = new TemplatesViewModel(background, desk, words, notices);
    }

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public Ikon icon() {
        return Feather.LAYOUT;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new TemplatesView(look, model);
        view = made;
        if (!asked) {
            asked = true;
            model.load();
        }
        return made.load();
    }

    @Override
    public void entered() {
        if (view != null) {
            view.focusList();
        }
    }

    /// Begins a new template.
    public void begin() {
        if (view != null) {
            view.begin();
        }
    }

    /// Begins one for offers and asks for its words.
    public void suggest(String wish) {
        if (view != null) {
            view.suggest(wish);
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("templates.new", "N", this::begin), new Action("templates.sync", "", model::sync));
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("↑ ↓", "templates.keys.choose"),
                new KeyHint("N", "templates.new"),
                new KeyHint("Enter", "templates.keys.form"),
                new KeyHint("Del", "templates.delete"),
                new KeyHint("Esc", "templates.keys.back"));
    }

    @Override
    public void close() {
        model.close();
        if (view != null) {
            view.close();
        }
    }
}
