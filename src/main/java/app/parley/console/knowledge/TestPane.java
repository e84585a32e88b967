package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.parts.Ties;
import app.parley.desk.Typed;
import app.parley.desk.knowledge.Fit;
import app.parley.desk.knowledge.ItemWords;
import app.parley.desk.knowledge.PassageShown;
import app.parley.desk.knowledge.Tested;
import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A question to try, and what agents would find about it.
final class TestPane extends VBox {
    private static final int LONGEST_QUOTE = 280;
    private static final int LONGEST_QUESTION = 1_000;
    private final Look look;
    private final KnowledgeViewModel model;
    private final TextField question = new TextField();
    private final VBox found = new VBox();

    TestPane(Look look, Ties ties, KnowledgeViewModel model) {
        this.look = look;
        this.model = model;
        getStyleClass().addAll("templates-preview", "knowledge-test", "rule-left");
        var title = Controls.label(look.text("knowledge.test"), "section-title");
        title.setLabelFor(question);
        question.setId("knowledge-test");
        question.setPromptText(look.text("knowledge.test.prompt"));
        question.setAccessibleText(look.text("knowledge.test"));
        question.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() > LONGEST_QUESTION ? Fields.withdrawn(change) : change));
        Directions.follow(question);
        question.textProperty().bindBidirectional(model.testing().questionProperty());
        question.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                model.testing().again();
                key.consume();
            }
        });
        found.getStyleClass().add("knowledge-found");
        var scroll = new ScrollPane(found);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("settings-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, question, scroll);
        ties.add(model.testing().foundProperty().subscribe(this::show));
    }

    private void show(@Nullable Tested tested) {
        var lines = new ArrayList<Node>();
        if (tested == null) {
            lines.add(Controls.wrapped(look.text("knowledge.test.intro"), "muted"));
        } else {
            boolean sure = tested.passages().stream().anyMatch(passage -> passage.fit() == Fit.ANSWERS);
            lines.add(verdict(sure, tested.passages().isEmpty()));
            if (!sure) {
                var add = Controls.button(
                        look.text("knowledge.test.add"),
                        () -> model.begin(ItemWords.asked(tested.question().strip())));
                add.setId("knowledge-test-add");
                add.setGraphic(Controls.icon(Feather.PLUS));
                lines.add(add);
            }
            tested.passages().forEach(passage -> lines.add(card(passage)));
        }
        found.getChildren().setAll(lines);
    }

    private Node verdict(boolean sure, boolean nothing) {
        var key = sure ? "sure" : nothing ? "nothing" : "unsure";
        var words = Controls.wrapped(look.text("knowledge.test." + key), sure ? "success-text" : "warning-text");
        words.setGraphic(
                sure
                        ? Controls.icon(Feather.CHECK, "small", "success")
                        : Controls.icon(Feather.ALERT_TRIANGLE, "small", "warning"));
        return words;
    }

    private Node card(PassageShown passage) {
        var tone = switch (passage.fit()) {
            case ANSWERS -> "success";
            case UNSURE -> "warning";
            case FAR -> "neutral";
        };
        var percent = look.times().number(Math.round(passage.score() * 100));
        var fit = look.text("knowledge.fit." + passage.fit().name().toLowerCase(Locale.ROOT), percent);
        var kind = Controls.label(Kinds.name(look, passage.kind()), "caption");
        kind.setGraphic(Controls.icon(Kinds.icon(passage.kind()), "small"));
        var head = new HBox(kind, Controls.spacer(), Controls.chip(fit, tone));
        head.getStyleClass().add("settings-line");
        var heading = new Hyperlink(passage.heading());
        heading.getStyleClass().add("knowledge-heading");
        heading.setWrapText(!Directions.turns(passage.heading()));
        Directions.turn(heading, passage.heading());
        heading.setAccessibleText(look.text("knowledge.test.open", passage.heading(), fit));
        heading.setOnAction(_ -> model.openItem(passage.item()));
        var quote = passage.quote().length() <= LONGEST_QUOTE
                ? passage.quote()
                : Typed.cut(passage.quote(), LONGEST_QUOTE) + "…";
        var card = new VBox(head, heading, Prose.of(quote));
        card.getStyleClass().addAll("card", "knowledge-passage");
        return card;
    }

    void focusQuestion() {
        question.requestFocus();
        question.selectAll();
    }
}
