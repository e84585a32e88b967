package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.parts.Ties;
import app.parley.desk.agents.AdviceShown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What an agent proposes to the people who work here, with a yes and a no.
final class AdvicePane extends VBox {
    private static final double ROW = 56;
    private static final double EDGE = 4;
    private static final int MOST_ROWS = 3;
    private final Look look;
    private final AdviceViewModel model;
    private final Navigator navigator;
    private final ListView<AdviceShown> list = new ListView<>();
    private final VBox points = new VBox();
    private final Label members = Controls.wrapped("", "muted");
    private final Label nothing;
    private final Button take;
    private final Button dismiss;
    private final Button whom;
    private final Button write;
    private final HBox buttons;
    private boolean following;

    AdvicePane(Look look, Ties ties, AdviceViewModel model, Navigator navigator) {
        this.navigator = navigator;
        this.look = look;
        this.model = model;
        getStyleClass().add("agents-matrix");
        nothing = Controls.wrapped(look.text("agents.advice.nothing"), "muted");
        take = button("agents-advice-take", "agents.advice.take", "Y", model::take);
        dismiss = button("agents-advice-dismiss", "agents.advice.dismiss", "N", model::dismiss);
        whom = button("agents-advice-whom", "agents.advice.whom", "M", model::whom);
        write = button("agents-advice-write", "agents.advice.write", "T", this::write);
        var now = Controls.button(look.text("agents.advice.look"), model::look);
        now.setId("agents-advice-look");
        buttons = new HBox(take, dismiss, whom, write);
        buttons.getStyleClass().add("agents-rule-buttons");
        points.getStyleClass().add("agents-advice-points");
        var text = new ScrollPane(new VBox(points, members));
        text.setFitToWidth(true);
        text.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        text.getStyleClass().add("agents-advice");
        VBox.setVgrow(text, Priority.ALWAYS);
        var title = Controls.label(look.text("agents.advice"), "section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, now);
        head.getStyleClass().add("agents-head");
        getChildren().addAll(head, nothing, list, buttons, text);
        dressList();
        ties.add(model.advice().subscribe(this::changed));
        ties.add(model.chosenProperty().subscribe(this::show));
        ties.add(model.membersProperty().subscribe(this::showMembers));
        changed();
    }

    private Button button(String id, String key, String cap, Runnable action) {
        var button = Controls.button(look.text(key), action);
        button.setId(id);
        button.setGraphic(Controls.label(cap, "key-cap"));
        Controls.named(button, button.getText(), cap);
        return button;
    }

    private void dressList() {
        list.setId("agents-advice");
        list.getStyleClass().add("templates-list");
        list.setItems(model.advice());
        list.setCellFactory(_ -> new AdviceCell(look));
        list.setAccessibleText(look.text("agents.advice"));
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null && !following) {
                model.choose(one);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void changed() {
        boolean none = model.advice().isEmpty();
        double height = ROW * Math.clamp(model.advice().size(), 1, MOST_ROWS) + EDGE;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        Controls.shown(list, !none);
        Controls.shown(buttons, !none);
        Controls.shown(nothing, none);
        follow(model.chosenProperty().get());
    }

    private void follow(@Nullable AdviceShown one) {
        following = true;
        if (one == null || !list.getItems().contains(one)) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(one);
        }
        following = false;
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case Y, ENTER -> model.take();
            case N, DELETE -> model.dismiss();
            case M -> model.whom();
            case T -> write();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Has the content agent find words for the plan.
    private void write() {
        var one = model.chosenProperty().get();
        if (one != null && one.kind().isPlan()) {
            var kind = one.kind().name().toLowerCase(Locale.ROOT);
            navigator.writeTemplate(look.text("agents.advice.wish." + kind));
        }
    }

    private void show(@Nullable AdviceShown one) {
        follow(one);
        points.getChildren().clear();
        if (one == null) {
            return;
        }
        for (var point : one.points()) {
            var lines = new VBox(Controls.wrapped(AdviceWords.says(look, point), "body"));
            var toDo = AdviceWords.toDo(look, point);
            if (!toDo.isEmpty()) {
                lines.getChildren().add(Controls.wrapped(toDo, "muted"));
            }
            points.getChildren().add(lines);
        }
        Controls.shown(take, one.state() != AdviceShown.State.TAKEN);
        Controls.shown(dismiss, one.state() != AdviceShown.State.DISMISSED);
        Controls.shown(whom, one.kind().isPlan());
        Controls.shown(write, one.kind().isPlan());
    }

    private void showMembers(@Nullable List<AdviceShown.Member> found) {
        Controls.shown(members, found != null);
        if (found != null) {
            var names = found.stream()
                    .map(AdviceShown.Member::name)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(" · "));
            members.setText(found.isEmpty() ? look.text("agents.advice.nobody") : names);
        }
    }

    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }
}
