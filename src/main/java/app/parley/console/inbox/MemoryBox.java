package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.inbox.RememberedShown;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the agents remember of a contact, each with where it comes from, to be corrected and forgotten.
final class MemoryBox {
    private static final int HUNDRED = 100;

    private MemoryBox() {}

    /// @param edit puts the words into the field below
    static List<Node> lines(Look look, List<RememberedShown> remembered, ContextViewModel model, Runnable edit) {
        if (remembered.isEmpty()) {
            return List.of(Controls.wrapped(look.text("inbox.context.memory.later"), "caption"));
        }
        return remembered.stream()
                .<Node>map(fact -> line(look, fact, model, edit))
                .toList();
    }

    private static Node line(Look look, RememberedShown fact, ContextViewModel model, Runnable edit) {
        var kind = look.texts().word("remembered", fact.kind());
        var words = Prose.of(fact.text());
        words.setNodeOrientation(Directions.of(fact.text()));
        var correct = Controls.iconOnly(
                new Button(), Feather.EDIT_2, look.text("inbox.context.memory.edit") + ": " + fact.text(), "");
        correct.setOnAction(_ -> {
            model.correct(fact);
            edit.run();
        });
        var forget = Controls.iconOnly(
                new Button(), Feather.TRASH_2, look.text("inbox.context.memory.forget") + ": " + fact.text(), "");
        forget.setOnAction(_ -> model.forget(fact.id()));
        var said = new VBox(
                new HBox(Controls.chip(kind, "neutral")), words, Controls.wrapped(source(look, fact), "caption"));
        said.getStyleClass().add("entry");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(said, correct, forget);
        line.getStyleClass().add("remembered");
        return line;
    }

    private static String source(Look look, RememberedShown fact) {
        var when = look.times().moment(fact.at());
        var source = fact.by() == null
                ? look.text("inbox.context.memory.heard", when, Math.round(fact.confidence() * HUNDRED))
                : look.text("inbox.context.memory.by", fact.by(), when);
        var end = fact.expiresAt();
        return end == null
                ? source
                : source + " · "
                        + look.text(
                                "inbox.context.memory.until",
                                look.times().date(look.times().day(end)));
    }
}
