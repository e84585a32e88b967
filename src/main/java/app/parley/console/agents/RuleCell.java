package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.agents.RuleShown;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One habit: what is always changed, how often it was seen, and whether drafts are written so.
final class RuleCell extends ListCell<RuleShown> {
    private final Look look;
    private final OneLine what = new OneLine("name");
    private final OneLine why = new OneLine("kind");
    private final HBox marks = new HBox();
    private final HBox row;

    RuleCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(what, why);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        marks.setMinWidth(HBox.USE_PREF_SIZE);
        marks.getStyleClass().addAll("lines", "agents-marks");
        row = new HBox(lines, marks);
        row.getStyleClass().add("template-row");
    }

    @Override
    protected void updateItem(@Nullable RuleShown rule, boolean empty) {
        super.updateItem(rule, empty);
        if (empty || rule == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var state = look.text(rule.inUse() ? "agents.rules.in_use" : "agents.rules.suggested");
        what.setText(what(look, rule));
        why.setText(why(rule));
        marks.getChildren().setAll(Controls.chip(state, rule.inUse() ? "success" : "warning"));
        setAccessibleText(String.join(", ", what.getText(), why.getText(), state));
        setGraphic(row);
    }

    static String what(Look look, RuleShown rule) {
        return look.text(
                "agents.rules." + rule.kind().name().toLowerCase(Locale.ROOT),
                oneLine(rule.said()),
                oneLine(rule.wanted()));
    }

    private String why(RuleShown rule) {
        var seen = look.text("agents.rules.seen", rule.seen());
        var language = rule.language().equals("und")
                ? ""
                : " · "
                        + Locale.forLanguageTag(rule.language())
                                .getDisplayLanguage(look.texts().locale());
        var since = rule.since();
        return rule.inUse() && since != null
                ? look.text(
                                "agents.rules.by",
                                Objects.requireNonNullElse(rule.person(), ""),
                                look.times().moment(since))
                        + language
                : seen + language;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s*\\n\\s*", " ⏎ ");
    }
}
