package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Until when a conversation sleeps: some usual times, or any.
final class SnoozeForm extends VBox {
    private final Look look;
    private final Consumer<Instant> chosen;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField("09:00");
    private final Label refusal = Controls.label("", "caption", "danger-text");

    SnoozeForm(Look look, Consumer<Instant> chosen) {
        this.look = look;
        this.chosen = chosen;
        getStyleClass().add("form");
        getChildren().add(Controls.label(look.text("inbox.snooze.title"), "pane-title"));
        for (var choice : SnoozeTimes.at(look.times().now(), look.times().zone())) {
            getChildren().add(button(choice));
        }
        day.setPromptText(look.text("inbox.snooze.day"));
        day.setAccessibleText(look.text("inbox.snooze.day"));
        time.setAccessibleText(look.text("inbox.snooze.time"));
        time.getStyleClass().add("time-field");
        time.setOnAction(_ -> choose());
        var fields = new HBox(day, time, Controls.button(look.text("inbox.snooze.set"), this::choose));
        fields.getStyleClass().add("fields");
        Controls.shown(refusal, false);
        getChildren().addAll(Controls.label(look.text("inbox.snooze.other"), "section-title"), fields, refusal);
    }

    Node first() {
        return getChildren().get(1);
    }

    private Button button(SnoozeTimes.Choice choice) {
        var words = look.text(choice.key());
        var when = look.times().moment(choice.until());
        var button = Controls.button(words, () -> chosen.accept(choice.until()), "flat", "choice");
        var line = new HBox(Controls.label(words), Controls.spacer(), Controls.label(when, "caption"));
        line.getStyleClass().add("choice-line");
        button.setGraphic(line);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(words + ", " + when);
        button.setMaxWidth(Double.MAX_VALUE);
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }

    private void choose() {
        var wanted = day.getValue();
        var until = wanted == null
                ? java.util.Optional.<Instant>empty()
                : SnoozeTimes.of(wanted, time.getText(), look.times().zone());
        if (until.isEmpty() || !until.get().isAfter(look.times().now())) {
            refusal.setText(look.text(until.isEmpty() ? "inbox.snooze.unclear" : "inbox.snooze.past"));
            Controls.shown(refusal, true);
            return;
        }
        chosen.accept(until.get());
    }
}
