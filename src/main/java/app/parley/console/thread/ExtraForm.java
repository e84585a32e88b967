package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The fields of what goes beside the words.
final class ExtraForm extends VBox {
    private static final int LINES = 4;
    private final Look look;
    private final Beside beside;
    private final List<TextInputControl> inputs = new ArrayList<>();
    private Extra.@Nullable Kind shown;

    ExtraForm(Look look, Beside beside) {
        this.look = look;
        this.beside = beside;
        getStyleClass().add("extra-form");
        addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    }

    Subscription tie() {
        return beside.extra().subscribe(this::show);
    }

    private void show(@Nullable Extra extra) {
        Controls.shown(this, extra != null);
        if (extra == null) {
            shown = null;
            return;
        }
        if (extra.kind() != shown) {
            build(extra.kind(), extra.fields().size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).getText().equals(extra.fields().get(i))) {
                inputs.get(i).setText(extra.fields().get(i));
            }
        }
    }

    private void build(Extra.Kind kind, int fields) {
        shown = null;
        inputs.clear();
        var key = kind.name().toLowerCase(Locale.ROOT);
        var drop = Controls.iconOnly(
                Controls.button("", beside::dropExtra, "small"),
                Feather.X,
                look.text("thread.extra.drop"),
                look.text("thread.keys.escape"));
        var head = new HBox(Controls.label(look.text("thread.more." + key), "strong"), Controls.spacer(), drop);
        head.getStyleClass().add("lined");
        getChildren().setAll(head);
        var row = new HBox();
        row.getStyleClass().add("template-line");
        for (int i = 0; i < fields; i++) {
            var input = kind == Extra.Kind.CHOICES && i == 1 ? area() : new TextField();
            Directions.follow(input);
            input.textProperty().subscribe(this::keep);
            inputs.add(input);
            var labelled = labelled(look.text("thread.extra." + key + "." + i), input);
            HBox.setHgrow(labelled, Priority.ALWAYS);
            (input instanceof TextArea ? this : row).getChildren().add(labelled);
        }
        if (fields > 0) {
            getChildren().add(1, row);
        }
        shown = kind;
        if (!inputs.isEmpty()) {
            inputs.getFirst().requestFocus();
        }
    }

    /// Escape leaves it out; the tabulator leads on from every field.
    private void handle(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            beside.dropExtra();
            key.consume();
        } else if (key.getCode() == KeyCode.TAB && key.getTarget() instanceof TextArea area) {
            area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        return area;
    }

    private static VBox labelled(String text, TextInputControl field) {
        var label = Controls.label(text, "caption");
        label.setLabelFor(field);
        return new VBox(label, (Node) field);
    }

    private void keep() {
        if (shown != null) {
            beside.keep(new Extra(
                    shown, inputs.stream().map(TextInputControl::getText).toList()));
        }
    }
}
