package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.simulations.StepShown;
import app.parley.desk.simulations.TalkShown;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
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
        getChildren().setAll(Controls.wrapped(talk.name(), "pane-title"));
        talk.reasons().forEach(reason -> getChildren().add(Controls.wrapped(said(reason), "warning-text")));
        getChildren().add(Controls.label(look.text("simulations.customer"), "section-title", "simulations-part"));
        talk.lines().forEach(words -> getChildren().add(Controls.wrapped(words, "simulations-line")));
        var other = line.other();
        if (other == null || there == null) {
            getChildren().add(drafts(look.text("simulations.drafted"), talk));
            return;
        }
        getChildren().add(beside(drafts(here, talk), drafts(there, other)));
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
            box.getChildren().add(Controls.wrapped(step.text()));
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
