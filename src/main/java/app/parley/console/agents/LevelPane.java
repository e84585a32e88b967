package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Ties;
import app.parley.desk.agents.LevelShown;
import app.parley.desk.agents.LevelShown.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One intent: what was measured, why its level is so, and the choice of another.
final class LevelPane extends VBox {
    private final Look look;
    private final AgentsViewModel model;
    private final VBox sure = new VBox();
    private final Label said = Controls.wrapped("");
    private final List<RadioButton> radios = new ArrayList<>();
    private final Button mean;

    LevelPane(Look look, Ties ties, AgentsViewModel model) {
        this.look = look;
        this.model = model;
        getStyleClass().add("agents-level");
        mean = Controls.button("", model::mean);
        mean.setId("agents-mean");
        var keep = Controls.button(look.text("agents.sure.keep"), model::forget);
        keep.setId("agents-keep");
        var buttons = new HBox(keep, mean);
        buttons.getStyleClass().add("form-buttons");
        sure.setId("agents-sure");
        sure.getStyleClass().add("template-sure");
        sure.getChildren().addAll(said, buttons);
        ties.add(model.lookedProperty().subscribe(this::show));
        ties.add(model.askedProperty().subscribe(this::ask));
    }

    private void ask(@Nullable Level level) {
        Controls.shown(sure, level != null);
        if (level == null) {
            chooseAgain();
            return;
        }
        boolean unearned = model.isUnearned();
        said.setText(look.text(unearned ? "agents.sure" : "agents.sure.less"));
        said.getStyleClass().setAll("label", unearned ? "warning-text" : "muted");
        mean.setText(look.text("agents.sure.mean", LevelWords.level(look, level)));
    }

    private void chooseAgain() {
        var now = model.lookedProperty().get();
        radios.stream()
                .filter(radio -> now != null && radio.getUserData() == now.level())
                .forEach(radio -> radio.setSelected(true));
    }

    private void show(@Nullable LevelShown level) {
        getChildren().clear();
        if (level == null) {
            getChildren().add(Controls.wrapped(look.text("agents.level.none"), "muted"));
            return;
        }
        getChildren().add(Controls.wrapped(LevelWords.intent(look, level), "pane-title"));
        getChildren().add(Controls.wrapped(LevelWords.measured(look, level), "muted"));
        var reason = LevelWords.reason(look, level);
        if (!reason.isEmpty()) {
            getChildren().add(reasonLine(level, reason));
        }
        if (level.next() != null) {
            var confirm = Controls.button(
                    look.text("agents.confirm", LevelWords.level(look, level.next())), model::confirm, "accent");
            confirm.setId("agents-confirm");
            confirm.setWrapText(true);
            Controls.named(confirm, confirm.getText(), "C");
            getChildren().add(confirm);
        }
        getChildren().add(Controls.label(look.text("agents.choice"), "section-title"));
        getChildren().addAll(choices(level));
        getChildren().add(sure);
    }

    private static Label reasonLine(LevelShown level, String reason) {
        var line = Controls.wrapped(reason);
        line.setGraphic(Controls.icon(
                LevelWords.isCeiling(level) ? Feather.LOCK : level.next() == null ? Feather.INFO : Feather.AWARD,
                "small"));
        return line;
    }

    private List<Node> choices(LevelShown now) {
        var group = new ToggleGroup();
        radios.clear();
        var all = new ArrayList<Node>();
        for (var level : model.choices()) {
            var radio = new RadioButton(LevelWords.level(look, level));
            radio.setToggleGroup(group);
            radio.setUserData(level);
            radio.setId("agents-level-" + level.name().toLowerCase(Locale.ROOT));
            radio.setSelected(level == now.level());
            radio.selectedProperty().subscribe((_, on) -> {
                if (on) {
                    model.wish(level);
                }
            });
            radio.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.ENTER && sure.isVisible()) {
                    mean.requestFocus();
                    key.consume();
                }
            });
            radios.add(radio);
            all.add(new VBox(radio, Controls.wrapped(LevelWords.help(look, level), "caption", "agents-help")));
        }
        return all;
    }

    void focusChoice() {
        radios.stream().filter(RadioButton::isSelected).findFirst().ifPresent(Node::requestFocus);
    }
}
