package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Ties;
import app.parley.desk.agents.RuleShown;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What people always change about drafts, with a yes and a no.
final class RulesPane extends VBox {
    private static final double ROW = 56;
    private static final double EDGE = 4;
    private static final int MOST_ROWS = 3;
    private final Look look;
    private final RulesViewModel model;
    private final ListView<RuleShown> list = new ListView<>();
    private final Button accept;
    private final Button decline;

    RulesPane(Look look, Ties ties, RulesViewModel model) {
        this.look = look;
        this.model = model;
        getStyleClass().add("agents-matrix");
        accept = Controls.button(look.text("agents.rules.accept"), () -> chosen(model::accept));
        decline = Controls.button("", () -> chosen(model::decline));
        accept.setId("agents-rule-accept");
        decline.setId("agents-rule-decline");
        accept.setGraphic(Controls.label("Y", "key-cap"));
        decline.setGraphic(Controls.label("N", "key-cap"));
        Controls.named(accept, accept.getText(), "Y");
        list.setId("agents-rules");
        list.getStyleClass().add("templates-list");
        list.setItems(model.rules());
        list.setCellFactory(_ -> new RuleCell(look));
        list.setAccessibleText(look.text("agents.rules"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var buttons = new HBox(accept, decline);
        buttons.getStyleClass().add("agents-rule-buttons");
        getChildren()
                .addAll(
                        Controls.label(look.text("agents.rules"), "section-title"),
                        Controls.wrapped(look.text("agents.rules.help"), "caption"),
                        list,
                        buttons);
        ties.add(model.rules().subscribe(this::changed));
        changed();
    }

    private void changed() {
        double height = ROW * Math.min(MOST_ROWS, Math.max(1, model.rules().size())) + EDGE;
        list.setMinHeight(Math.min(height, 2 * ROW + EDGE));
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        if (list.getSelectionModel().isEmpty() && !model.rules().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.Y || key.getCode() == KeyCode.ENTER) {
            chosen(model::accept);
            key.consume();
        } else if (key.getCode() == KeyCode.N || key.getCode() == KeyCode.DELETE) {
            chosen(model::decline);
            key.consume();
        }
    }

    private void chosen(Consumer<RuleShown> wish) {
        var rule = list.getSelectionModel().getSelectedItem();
        if (rule != null) {
            wish.accept(rule);
        }
    }

    private void show(@Nullable RuleShown rule) {
        Controls.shown(accept, rule != null && !rule.inUse());
        Controls.shown(decline, rule != null);
        decline.setText(look.text(rule != null && rule.inUse() ? "agents.rules.end" : "agents.rules.decline"));
        Controls.named(decline, decline.getText(), "N");
    }

    void focusList() {
        list.requestFocus();
    }
}
