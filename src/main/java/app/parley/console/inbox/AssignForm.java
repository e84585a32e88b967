package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Whose a conversation is to be.
final class AssignForm extends VBox {
    private final Consumer<@Nullable String> chosen;
    private final TextField name = new TextField();

    /// @param others who else has some
    /// @param chosen is given the name; null for nobody
    AssignForm(Look look, String me, List<String> others, Consumer<@Nullable String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("form");
        getChildren()
                .addAll(
                        Controls.label(look.text("inbox.assign.title"), "pane-title"),
                        choice(look.text("inbox.assign.me", me), me),
                        choice(look.text("inbox.assign.nobody"), null));
        others.stream()
                .filter(other -> !other.equals(me))
                .forEach(other -> getChildren().add(choice(other, other)));
        name.setPromptText(look.text("inbox.assign.name"));
        name.setAccessibleText(look.text("inbox.assign.name"));
        name.setOnAction(_ -> assign());
        HBox.setHgrow(name, Priority.ALWAYS);
        var fields = new HBox(name, Controls.button(look.text("inbox.assign.set"), this::assign));
        fields.getStyleClass().add("fields");
        getChildren().addAll(Controls.label(look.text("inbox.assign.other"), "section-title"), fields);
    }

    Node first() {
        return getChildren().get(1);
    }

    private Button choice(String words, @Nullable String who) {
        var button = Controls.button(words, () -> chosen.accept(who), "flat", "choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.defaultButtonProperty().bind(button.focusedProperty());
        return button;
    }

    private void assign() {
        var typed = name.getText().strip();
        if (!typed.isEmpty()) {
            chosen.accept(typed);
        }
    }
}
