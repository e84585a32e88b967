package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.Typed;
import app.parley.desk.approvals.CheckShown;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the checks say of a draft: a mark, the check's name, and what it rests on. The worst come first.
public final class ChecksList extends VBox {
    private static final int LONGEST = 400;
    private final Look look;

    public ChecksList(Look look) {
        this.look = look;
        getStyleClass().add("checks");
    }

    public void show(List<CheckShown> checks) {
        getChildren()
                .setAll(checks.stream()
                        .sorted(Comparator.comparing(CheckShown::result).reversed())
                        .map(this::line)
                        .toList());
    }

    private Node line(CheckShown check) {
        var icon = switch (check.result()) {
            case PASS -> Controls.icon(Feather.CHECK, "success");
            case WARN -> Controls.icon(Feather.ALERT_TRIANGLE, "warning");
            case FAIL -> Controls.icon(Feather.X_CIRCLE, "danger");
        };
        var result = switch (check.result()) {
            case PASS -> "check.pass";
            case WARN -> "check.warn";
            case FAIL -> "check.fail";
        };
        var name = Controls.label(look.texts().word("check", check.name()));
        var words = new VBox(name);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!check.evidence().isBlank() && check.result() != CheckShown.Result.PASS) {
            name.getStyleClass().add("strong");
            words.getChildren().add(Prose.of(shortened(look.texts().said(check.evidence())), "caption"));
        }
        var line = new HBox(icon, words);
        line.getStyleClass().add("check-line");
        line.setAccessibleText(name.getText() + ": " + look.text(result) + ". " + check.evidence());
        return line;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : Typed.cut(words, LONGEST) + "…";
    }
}
