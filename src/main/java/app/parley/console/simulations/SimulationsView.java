package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.SpentKey;
import app.parley.console.kit.Views;
import app.parley.console.parts.Blank;
import app.parley.console.parts.Ties;
import app.parley.console.simulations.SimulationsViewModel.Phase;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.simulations.SimulationsShown;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Ties the runs, the list and the course to the view-model.
final class SimulationsView {
    private final Look look;
    private final SimulationsViewModel model;
    private final Ties ties = new Ties();
    private final Blank blank = new Blank();
    private final RunFigures figures;
    private final CoursePane pane;
    private boolean following;

    @FXML
    private HBox root;

    @FXML
    private ComboBox<Drafter> drafter;

    @FXML
    private ComboBox<Integer> times;

    @FXML
    private Button play;

    @FXML
    private Button replay;

    @FXML
    private VBox underWay;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label played;

    @FXML
    private Button cancel;

    @FXML
    private ListView<TalkLine> list;

    @FXML
    private StackPane middle;

    @FXML
    private VBox content;

    @FXML
    private ComboBox<RunShown> run;

    @FXML
    private ComboBox<RunShown> beside;

    @FXML
    private Label differing;

    @FXML
    private ScrollPane course;

    SimulationsView(Look look, SimulationsViewModel model) {
        this.look = look;
        this.model = model;
        this.figures = new RunFigures(look);
        this.pane = new CoursePane(look);
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        dressWishes();
        dressRuns();
        dressList();
        course.setContent(new VBox(figures, pane));
        middle.getChildren().add(blank);
        Controls.shown(underWay, false);
        ties.add(model.phaseProperty().subscribe(_ -> showPhase()));
        ties.add(model.shownProperty().subscribe(this::show));
        ties.add(model.runProperty().subscribe(_ -> showRun()));
        ties.add(model.besideProperty().subscribe(_ -> showRun()));
        ties.add(model.chosenProperty().subscribe(_ -> showCourse()));
        ties.add(model.lines().subscribe(this::showDiffering));
        var keys = new SpentKey(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (act(key)) {
                keys.spend(key);
            }
        });
    }

    private void dressWishes() {
        drafter.getItems().setAll(Drafter.values());
        drafter.setAccessibleText(look.text("simulations.drafter"));
        says(drafter, this::name);
        drafter.setValue(model.drafterProperty().get());
        drafter.valueProperty().subscribe(value -> model.drafterProperty().set(value));
        times.getItems()
                .setAll(IntStream.rangeClosed(1, SimulationsDesk.MOST_TIMES)
                        .boxed()
                        .toList());
        times.setAccessibleText(look.text("simulations.times"));
        says(times, number -> look.text("simulations.times.each", number));
        times.setValue(model.timesProperty().get());
        times.valueProperty().subscribe(value -> model.timesProperty().set(value));
        Controls.named(play, look.text("simulations.play"), "R");
        play.setGraphic(Controls.icon(Feather.PLAY));
        play.setOnAction(_ -> model.start());
        Controls.named(replay, look.text("simulations.replay"), "P");
        replay.setGraphic(Controls.icon(Feather.REWIND));
        replay.setOnAction(_ -> model.replay());
        Controls.named(cancel, look.text("simulations.cancel"), "X");
        cancel.setOnAction(_ -> model.cancel());
    }

    private String name(Drafter who) {
        var now = model.shownProperty().get();
        return switch (who) {
            case CONFIGURED ->
                now == null
                        ? look.text("simulations.drafter.yours")
                        : look.text("simulations.drafter.configured", now.configured());
            case OFFLINE -> look.text("simulations.drafter.offline");
        };
    }

    private void dressRuns() {
        run.setAccessibleText(look.text("simulations.shown"));
        says(run, each -> RunWords.run(look, each));
        run.valueProperty().subscribe(wanted -> {
            if (wanted != null && !following) {
                model.look(wanted);
            }
        });
        beside.setAccessibleText(look.text("simulations.beside"));
        says(beside, each -> RunWords.run(look, each));
        beside.setPromptText(look.text("simulations.beside.nothing"));
        beside.valueProperty().subscribe(wanted -> {
            if (!following) {
                model.beside(wanted);
            }
        });
    }

    private <T> void says(ComboBox<T> box, Function<T, String> words) {
        box.setCellFactory(_ -> new Saying<>(words, look.text("simulations.beside.nothing")));
        box.setButtonCell(new Saying<>(words, look.text("simulations.beside.nothing")));
    }

    /// A choice in words; nothing is a choice, too.
    private static final class Saying<T> extends ListCell<T> {
        private final Function<T, String> words;
        private final String nothing;

        Saying(Function<T, String> words, String nothing) {
            this.words = words;
            this.nothing = nothing;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null ? nothing : words.apply(item));
        }
    }

    private void dressList() {
        list.setItems(model.lines());
        list.setCellFactory(_ -> new TalkCell(look));
        list.setAccessibleText(look.text("simulations.list"));
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !following) {
                model.choose(line);
            }
        });
    }

    private void show(@Nullable SimulationsShown now) {
        showPhase();
        if (now == null) {
            return;
        }
        var going = now.underWay();
        Controls.shown(underWay, going != null);
        play.setDisable(going != null);
        replay.setDisable(going != null);
        if (going != null) {
            progress.setProgress(going.played() / (double) Math.max(1, going.of()));
            played.setText(look.text(
                    going.ending() ? "simulations.ending" : "simulations.played", going.played(), going.of()));
            cancel.setDisable(going.ending());
        }
        drafter.setButtonCell(new Saying<>(this::name, ""));
        following = true;
        run.getItems().setAll(now.runs());
        following = false;
        showRun();
    }

    private void showRun() {
        var looked = model.runProperty().get();
        var other = model.besideProperty().get();
        following = true;
        run.setValue(looked);
        var others = new ArrayList<@Nullable RunShown>(model.others());
        others.addFirst(null);
        beside.getItems().setAll(others);
        beside.setValue(other);
        following = false;
        if (looked != null) {
            figures.show(looked, other);
        }
        showPhase();
        showCourse();
    }

    private void showCourse() {
        var line = model.chosenProperty().get();
        var looked = model.runProperty().get();
        var other = model.besideProperty().get();
        showDiffering();
        Controls.shown(pane, line != null);
        if (line == null || looked == null) {
            return;
        }
        following = true;
        list.getSelectionModel().select(line);
        following = false;
        pane.show(line, RunWords.run(look, looked), other == null ? null : RunWords.run(look, other));
    }

    private void showDiffering() {
        Controls.shown(differing, model.besideProperty().get() != null);
        var looked = model.runProperty().get();
        var key = looked != null && looked.isOfPast() ? "simulations.differing.replay" : "simulations.differing";
        differing.setText(look.text(key, model.lines().size()));
    }

    private void showPhase() {
        boolean failed = model.phaseProperty().get() == Phase.FAILED
                && model.shownProperty().get() == null;
        boolean none =
                model.shownProperty().get() != null && model.runProperty().get() == null;
        Controls.shown(content, model.runProperty().get() != null);
        Controls.shown(blank, failed || none);
        if (failed) {
            blank.say(
                    Feather.ALERT_CIRCLE,
                    look.text("simulations.failed"),
                    look.text("simulations.failed.next"),
                    look.text("agents.again"),
                    model::load);
        } else if (none) {
            boolean going = Objects.requireNonNull(model.shownProperty().get()).underWay() != null;
            blank.say(
                    Feather.SHIELD,
                    look.text(going ? "simulations.going" : "simulations.none"),
                    look.text("simulations.none.next"));
        }
    }

    /// Answers whether the key did something.
    private boolean act(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case R -> model.start();
            case P -> model.replay();
            case X -> model.cancel();
            case D -> model.besideLast();
            default -> {
                return false;
            }
        }
        return true;
    }

    void focus() {
        (list.getItems().isEmpty() ? play : list).requestFocus();
    }

    void close() {
        ties.cut();
    }
}
