package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Views;
import app.parley.console.parts.Ties;
import app.parley.console.settings.SettingsViewModel.State;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties the sections on the left to their forms on the right.
final class SettingsView {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private final Background background;
    private final Look look;
    private final SettingsViewModel model;
    private final Panes.Ways ways;
    private final Ties ties = new Ties();
    private final Map<Section, Node> panes = new EnumMap<>(Section.class);

    @FXML
    private ListView<Section> sections;

    @FXML
    private ScrollPane content;

    @FXML
    private VBox skeleton;

    @FXML
    private VBox failed;

    SettingsView(Background background, Look look, SettingsViewModel model, Panes.Ways ways) {
        this.background = background;
        this.look = look;
        this.model = model;
        this.ways = ways;
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        sections.getItems().setAll(Section.values());
        sections.setCellFactory(_ -> new Cell(look));
        sections.setAccessibleText(look.text("screen.settings"));
        sections.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.sectionProperty().set(chosen);
            }
        });
        ties.add(model.sectionProperty().subscribe(this::show));
        ties.add(model.stateProperty().subscribe(this::show));
        content.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                sections.requestFocus();
                key.consume();
            }
        });
    }

    private void show(Section section) {
        sections.getSelectionModel().select(section);
        sections.getFocusModel().focus(section.ordinal());
        content.setContent(panes.computeIfAbsent(section, new Panes(look, ties, model, ways)::of));
        content.setVvalue(0);
    }

    private void show(State state) {
        Controls.shown(content, state == State.READY);
        Controls.shown(failed, state == State.FAILED);
        Controls.shown(skeleton, false);
        if (state == State.LOADING) {
            ties.add(background.after(
                    PATIENCE,
                    () -> Controls.shown(skeleton, model.stateProperty().get() == State.LOADING))::run);
        }
    }

    @FXML
    private void tryAgain() {
        model.tryAgain();
    }

    void focusSections() {
        sections.requestFocus();
    }

    /// The first field of the form that is shown.
    void focusForm() {
        var field = firstField(content.getContent());
        if (field == null) {
            focusSections();
        } else {
            field.requestFocus();
        }
    }

    private static @Nullable Node firstField(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node instanceof Control && node.isFocusTraversable() && !(node instanceof Button)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = firstField(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    void close() {
        ties.cut();
    }

    private static final class Cell extends ListCell<Section> {
        private final Look look;

        Cell(Look look) {
            this.look = look;
        }

        @Override
        protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? null : look.text(section.key()));
            setGraphic(empty || section == null ? null : Controls.icon(section.icon));
        }
    }
}
