package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.templates.TemplateShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How a template stands at Meta: its state and why, what it counts as, and what came of its messages.
final class StandingBox extends VBox {
    private final Look look;

    StandingBox(Look look) {
        this.look = look;
        getStyleClass().add("template-standing");
    }

    void show(TemplateShown template) {
        var lines = new ArrayList<Node>();
        lines.add(chips(template));
        if (template.reason() != null && !"NONE".equalsIgnoreCase(template.reason())) {
            lines.add(warning(look.text(
                    "templates.rejected",
                    look.texts().word("template.reason", template.reason().toLowerCase(Locale.ROOT)))));
        }
        recategorised(template, lines);
        if (!template.editable()) {
            lines.add(Controls.wrapped(look.text(locked(template)), "muted"));
        }
        lines.add(Controls.wrapped(performance(template), "muted"));
        getChildren().setAll(lines);
    }

    private HBox chips(TemplateShown template) {
        var chips = new HBox(
                StatusWords.chip(look, template.status()),
                Controls.chip(look.texts().word("template.category", template.category()), "neutral"),
                Controls.chip(template.words().language(), "neutral"));
        if (template.quality() != null) {
            var quality = template.quality().toLowerCase(Locale.ROOT);
            if (List.of("green", "yellow", "red").contains(quality)) {
                var tone = "green".equals(quality) ? "success" : "yellow".equals(quality) ? "warning" : "danger";
                chips.getChildren().add(Controls.chip(look.text("template.quality." + quality), tone));
            }
        }
        chips.getStyleClass().add("chips");
        return chips;
    }

    private void recategorised(TemplateShown template, List<Node> lines) {
        if (template.coming() != null && template.comingAt() != null) {
            var category = look.texts().word("template.category", template.coming());
            lines.add(
                    warning(look.text("templates.coming", category, look.times().moment(template.comingAt()))));
        }
        if (Writing.MARKETING.equals(template.category())) {
            lines.add(Controls.wrapped(look.text("templates.marketing"), "muted"));
        }
    }

    private static String locked(TemplateShown template) {
        if (template.file() != null) {
            return "templates.locked.file";
        }
        return "pending".equals(template.status()) ? "templates.locked.pending" : "templates.locked";
    }

    private String performance(TemplateShown template) {
        if (template.sent() == 0) {
            return look.text("templates.unsent");
        }
        var times = look.times();
        return look.text(
                "templates.performance",
                times.number(template.sent()),
                times.number(template.delivered()),
                times.number(template.read()),
                times.number(template.replied()));
    }

    private static Label warning(String words) {
        var label = Controls.wrapped(words, "warning-text");
        label.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "small", "warning"));
        return label;
    }
}
