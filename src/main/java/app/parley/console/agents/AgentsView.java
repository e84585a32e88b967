package app.parley.console.agents;

import app.parley.console.agents.AgentsViewModel.Phase;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.SpentKey;
import app.parley.console.kit.Views;
import app.parley.console.parts.Blank;
import app.parley.console.parts.Ties;
import app.parley.desk.agents.AgentShown;
import app.parley.desk.agents.AgentsShown;
import app.parley.desk.agents.LevelShown;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Ties the agents, the figures and the matrix to the view-model.
final class AgentsView {
    private static final double WIDE = 1000;
    private final Look look;
    private final AgentsViewModel model;
    private final Ties ties = new Ties();
    private final Blank blank = new Blank();
    private final Figures figures;
    private final LevelPane pane;
    private final RulesPane rules;
    private final AdvicePane advice;
    private boolean following;

    @FXML
    private HBox root;

    @FXML
    private Button all;

    @FXML
    private ListView<AgentShown> list;

    @FXML
    private StackPane middle;

    @FXML
    private VBox content;

    @FXML
    private Label name;

    @FXML
    private CheckBox active;

    @FXML
    private Label about;

    @FXML
    private Label budget;

    @FXML
    private VBox matrix;

    @FXML
    private ListView<LevelShown> levels;

    @FXML
    private ScrollPane side;

    AgentsView(Look look, AgentsViewModel model, Navigator navigator) {
        this.look = look;
        this.model = model;
        this.figures = new Figures(look);
        this.pane = new LevelPane(look, ties, model);
        this.rules = new RulesPane(look, ties, model.rules());
        this.advice = new AdvicePane(look, ties, model.advice(), navigator);
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        all.setOnAction(_ -> model.switchAll());
        active.setOnAction(_ -> model.work(active.isSelected()));
        budget.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "warning"));
        content.getChildren().add(content.getChildren().indexOf(matrix), figures);
        content.getChildren().add(content.getChildren().indexOf(matrix), rules);
        content.getChildren().add(advice);
        VBox.setVgrow(advice, Priority.ALWAYS);
        ties.add(model.rules().rules().subscribe(this::showRules));
        middle.getChildren().add(blank);
        side.setContent(pane);
        dressLists();
        ties.add(model.phaseProperty().subscribe(_ -> showPhase()));
        ties.add(model.shownProperty().subscribe(this::showAll));
        ties.add(model.chosenProperty().subscribe(this::show));
        ties.add(root.widthProperty().subscribe(width -> narrow(width.doubleValue() < WIDE)));
        var keys = new SpentKey(root);
        // a list keeps Escape to itself, to end an editing that none of these knows
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && act(key)) {
                keys.spend(key);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() != KeyCode.ESCAPE && act(key)) {
                keys.spend(key);
            }
        });
    }

    /// In a narrow window the levels come first: they are what is decided here.
    private void narrow(boolean narrow) {
        figures.setVisible(!narrow);
        figures.setManaged(!narrow);
        root.getStyleClass().remove("agents-narrow");
        if (narrow) {
            root.getStyleClass().add("agents-narrow");
        }
    }

    private void dressLists() {
        list.setItems(model.agents());
        list.setCellFactory(_ -> new AgentCell(look));
        list.setAccessibleText(look.text("screen.agents"));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !following && !sameAgent(chosen)) {
                model.choose(chosen);
            }
        });
        levels.setItems(model.levels());
        levels.setCellFactory(_ -> new LevelCell(look));
        levels.setAccessibleText(look.text("agents.matrix"));
        levels.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null
                    && !following
                    && !Objects.equals(chosen, model.lookedProperty().get())) {
                model.look(chosen);
            }
        });
        onEnter(list, this::focusLevels);
        onEnter(levels, pane::focusChoice);
        ties.add(model.lookedProperty().subscribe(_ -> follow()));
        ties.add(model.levels().subscribe(this::follow));
    }

    /// A list keeps the key to itself otherwise.
    private static void onEnter(ListView<?> list, Runnable action) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                action.run();
                key.consume();
            }
        });
    }

    private void focusLevels() {
        if (advice.isVisible()) {
            advice.focusList();
        } else if (matrix.isVisible()) {
            levels.requestFocus();
            if (levels.getSelectionModel().isEmpty()) {
                levels.getSelectionModel().selectFirst();
            }
        }
    }

    private boolean sameAgent(AgentShown agent) {
        var chosen = model.chosenProperty().get();
        return chosen != null && chosen.type().equals(agent.type());
    }

    private void follow() {
        following = true;
        var looked = model.lookedProperty().get();
        if (looked == null) {
            levels.getSelectionModel().clearSelection();
        } else {
            levels.getSelectionModel().select(looked);
        }
        following = false;
    }

    private void showAll(@Nullable AgentsShown now) {
        boolean stopped = now != null && now.stopped();
        all.setText(look.text(stopped ? "agents.resume_all" : "agents.stop_all"));
        all.setGraphic(Controls.icon(stopped ? Feather.PLAY_CIRCLE : Feather.PAUSE_CIRCLE));
        Controls.named(all, all.getText(), "");
    }

    private void show(@Nullable AgentShown agent) {
        showPhase();
        if (agent == null) {
            return;
        }
        following = true;
        list.getSelectionModel().select(agent);
        following = false;
        name.setText(look.text("agents.name." + agent.type()));
        about.setText(look.text("agents.about." + agent.type()));
        active.setSelected(agent.active());
        Controls.shown(budget, agent.budgetSpent());
        figures.show(agent);
        Controls.shown(matrix, agent.writes());
        showRules();
        Controls.shown(advice, agent.advised() != null);
        Controls.shown(side, agent.writes());
    }

    private void showRules() {
        Controls.shown(rules, matrix.isVisible() && !model.rules().rules().isEmpty());
    }

    private void showPhase() {
        boolean ready = model.chosenProperty().get() != null;
        Controls.shown(content, ready);
        Controls.shown(side, ready && matrix.isVisible());
        boolean failed = model.phaseProperty().get() == Phase.FAILED && !ready;
        Controls.shown(blank, failed);
        if (failed) {
            blank.say(
                    Feather.ALERT_CIRCLE,
                    look.text("agents.failed"),
                    look.text("agents.failed.next"),
                    look.text("agents.again"),
                    model::load);
        }
    }

    /// Answers whether the key did something.
    private boolean act(KeyEvent key) {
        if (key.getCode() == KeyCode.W && !key.isShortcutDown() && rules.isVisible()) {
            rules.focusList();
        } else if (key.getCode() == KeyCode.C && !key.isShortcutDown()) {
            model.confirm();
        } else if (key.getCode() == KeyCode.ESCAPE && model.askedProperty().get() != null) {
            model.forget();
            pane.focusChoice();
        } else if (key.getCode() == KeyCode.ESCAPE && levels.isFocused()) {
            focusList();
        } else if (key.getCode() == KeyCode.ESCAPE && advice.isVisible() && !list.isFocused()) {
            focusList();
        } else if (key.getCode() == KeyCode.ESCAPE && !list.isFocused()) {
            levels.requestFocus();
        } else {
            return false;
        }
        return true;
    }

    void focusList() {
        list.requestFocus();
    }

    void close() {
        ties.cut();
    }
}
