package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.kit.Reveal;
import app.parley.desk.wording.WordingShown;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One wording, to be taken by its digit, by Enter or by a click.
final class WordingCard extends VBox {
    WordingCard(Look look, int index, WordingShown wording, IntConsumer choose) {
        getStyleClass().addAll("card", "wording");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText((wording.difference() + " " + wording.text()).strip());
        var head = new HBox(
                Controls.label(String.valueOf(index + 1), "key-cap"), Controls.label(wording.difference(), "caption"));
        head.getStyleClass().add("lined");
        Controls.shown(head.getChildren().getLast(), !wording.difference().isEmpty());
        getChildren().addAll(head, Prose.of(wording.text()));
        for (var objection : wording.objections()) {
            var line = Controls.wrapped(look.texts().said(objection), "caption", "warning-text");
            line.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "small", "warning"));
            getChildren().add(line);
        }
        focusedProperty().subscribe(focused -> {
            if (focused) {
                Reveal.reveal(this);
            }
        });
        setOnMouseClicked(_ -> choose.accept(index));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                choose.accept(index);
            }
        });
    }
}
