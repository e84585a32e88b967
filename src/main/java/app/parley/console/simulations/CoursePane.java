package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.parts.ChangesBox;
import app.parley.desk.simulations.StepShown;
import app.parley.desk.simulations.TalkShown;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the customer wrote and what was drafted; beside it what another run drafted.
final class CoursePane extends VBox {
    private static final double HALF = 50;
    private final Look look;

    CoursePane(Look look) {
        this.look = look;
        getStyleClass().add("simulations-course");
    }

    /// @param here how the run is called, where two are shown
    void show(TalkLine line, String here, @Nullable String there) {
        var talk = line.talk();
        getChildren().setAll(Controls.wrapped(talk.title(), "pane-title"));
        talk.reasons().forEach(reason -> getChildren().add(Controls.wrapped(said(reason), "warning-text")));
        getChildren().add(part("simulations.customer"));
        talk.lines().stream().map(CoursePane::line).forEach(getChildren()::add);
        var sent = talk.sent();
        var other = line.other();
        if (sent != null && other == null) {
            getChildren().add(beside(sent(sent), drafts(look.text("simulations.drafted"), talk)));
            if (!sent.changes().isEmpty()) {
                getChildren().addAll(part("simulations.changes"), ChangesBox.flow(look, sent.changes()));
            }
            return;
        }
        if (sent != null) {
            getChildren().add(sent(sent));
        }
        if (other == null || there == null) {
            getChildren().add(drafts(look.text("simulations.drafted"), talk));
            return;
        }
        getChildren().add(beside(drafts(here, talk), drafts(there, other)));
    }

    private static Node line(String words) {
        var line = Prose.of(words, "simulations-line");
        line.setMaxWidth(Region.USE_PREF_SIZE);
        return line;
    }

    private Node part(String key) {
        return Controls.label(look.text(key), "section-title", "simulations-part");
    }

    private Node sent(TalkShown.Sent sent) {
        var words = new VBox(Prose.of(sent.text()));
        words.getStyleClass().add("simulations-draft");
        var box = new VBox(part("simulations.sent"), words);
        box.getStyleClass().add("simulations-drafts");
        return box;
    }

    private static Node beside(Node left, Node right) {
        var both = new GridPane();
        both.getStyleClass().add("simulations-both");
        both.addRow(0, left, right);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            both.getColumnConstraints().add(half);
        }
        return both;
    }

    private Node drafts(String title, TalkShown talk) {
        var box = new VBox(Controls.wrapped(title, "section-title", "simulations-part"));
        box.getStyleClass().add("simulations-drafts");
        if (talk.drafts().isEmpty()) {
            box.getChildren().add(Controls.wrapped(look.text("simulations.no_draft"), "muted"));
        }
        talk.drafts().stream().map(this::draft).forEach(box.getChildren()::add);
        return box;
    }

    private Node draft(StepShown step) {
        var tone = switch (step.ending()) {
            case SENT_ALONE -> "success";
            case WAITS, HANDED_OVER -> "neutral";
            case NO_DRAFT -> "warning";
        };
        var ending = look.text("simulations.ending." + step.ending().name().toLowerCase(Locale.ROOT));
        var head = new HBox(
                Controls.chip(ending, tone), Controls.label(look.texts().word("intent", step.intent()), "caption"));
        head.getStyleClass().add("simulations-head");
        var box = new VBox(head);
        box.getStyleClass().add("simulations-draft");
        if (!step.text().isBlank()) {
            box.getChildren().add(Prose.of(step.text()));
        }
        if (!step.reason().isBlank()) {
            box.getChildren().add(Controls.wrapped(said(step.reason()), "muted"));
        }
        for (var held : step.held()) {
            var check = look.texts().word("check", held.check());
            var why = held.evidence().isBlank() ? check : check + ": " + said(held.evidence());
            box.getChildren().add(Controls.wrapped(look.text("simulations.held_by", why), "warning-text"));
        }
        return box;
    }

    private String said(String english) {
        return look.texts().said(english);
    }
}
