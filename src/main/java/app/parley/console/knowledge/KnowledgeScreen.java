package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.simulations.SimulationsDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What the business knows, what customers asked in vain, and what should be looked at again.
public final class KnowledgeScreen implements Screen {
    private final KnowledgeViewModel model;
    private final Scoring scoring;
    private final Navigator navigator;
    private final Function<Window, List<Path>> chooser;
    private @Nullable KnowledgeView view;
    private boolean asked;

    /// @param person who works here
    /// @param chooser asks for files
    public KnowledgeScreen(
            KnowledgeDesk desk,
            FoundDesk found,
            SimulationsDesk simulations,
            Supplier<String> person,
            Background background,
            Notices notices,
            Navigator navigator,
            InstantSource clock,
            Function<Window, List<Path>> chooser) {
        this.model = new KnowledgeViewModel(background, desk, found, notices, person, clock);
        this.scoring = new Scoring(background, simulations, notices, model);
        this.navigator = navigator;
        this.chooser = chooser;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public Ikon icon() {
        return Feather.BOOK_OPEN;
    }

    @Override
    public Parent load(Look look) {
        if (view != null) {
            view.close();
        }
        var made = new KnowledgeView(look, model, scoring, this::openConversation, this::openRun, chooser);
        view = made;
        if (!asked) {
            asked = true;
            model.load();
        }
        return made.load();
    }

    private void openRun() {
        var score = scoring.scoreProperty().get();
        if (score != null && score.run() != null) {
            navigator.openRun(score.run().at());
        }
    }

    private void openConversation() {
        var conversation = model.openProperty().get().conversation();
        if (conversation != null) {
            navigator.openConversation(conversation);
        }
    }

    @Override
    public void entered() {
        model.changes().enter();
        scoring.changes().enter();
        if (view != null) {
            view.focusList();
        }
    }

    @Override
    public void left() {
        model.changes().leave();
        scoring.changes().leave();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("knowledge.new", "N", () -> with(KnowledgeView::begin)),
                new Action("knowledge.test", "T", () -> with(KnowledgeView::tryQuestion)),
                new Action("knowledge.show.gaps", "2", () -> show(Tab.GAPS)),
                new Action("knowledge.show.stale", "3", () -> show(Tab.STALE)),
                new Action("knowledge.show.found", "4", () -> show(Tab.FOUND)),
                new Action("knowledge.import", "I", () -> with(KnowledgeView::bring)),
                new Action("knowledge.score.want", "P", scoring::want),
                new Action("knowledge.undo.last", "Z", model::undo));
    }

    private void show(Tab tab) {
        model.listing().tabProperty().set(tab);
        with(KnowledgeView::focusList);
    }

    private void with(Consumer<KnowledgeView> wish) {
        if (view != null) {
            wish.accept(view);
        }
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("↑ ↓", "knowledge.keys.choose"),
                new KeyHint("1 2 3 4", "knowledge.keys.tabs"),
                new KeyHint("I", "knowledge.import"),
                new KeyHint("P", "knowledge.score.want"),
                new KeyHint("X", "simulations.cancel"),
                new KeyHint("S", "knowledge.score.see"),
                new KeyHint("/", "knowledge.search"),
                new KeyHint("N", "knowledge.new"),
                new KeyHint("Enter", "knowledge.keys.form"),
                new KeyHint("Ctrl Enter", "knowledge.save"),
                new KeyHint("T", "knowledge.test"),
                new KeyHint("Y", "knowledge.confirm"),
                new KeyHint("Del", "knowledge.keys.remove"),
                new KeyHint("Z", "knowledge.undo.last"),
                new KeyHint("O", "knowledge.gap.conversation"),
                new KeyHint("Esc", "knowledge.keys.back"));
    }

    @Override
    public void close() {
        scoring.close();
        model.close();
        if (view != null) {
            view.close();
        }
    }
}
