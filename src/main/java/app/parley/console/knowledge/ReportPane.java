package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.knowledge.Imported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What became of files: what was found, how each was understood, and what was refused and why.
final class ReportPane extends VBox {
    private static final int MOST_LEFT_OUT = 50;
    private final Look look;

    /// @param showFound leads to what waits for a yes
    /// @param score of the chats among the files
    ReportPane(Look look, Open.Report report, Runnable showFound, ScorePane score) {
        this.look = look;
        getStyleClass().addAll("settings-form", "knowledge-form");
        setId("knowledge-report");
        getChildren().add(Controls.label(look.text("knowledge.import.title"), "pane-title"));
        if (!report.reading().isEmpty()) {
            var bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(look.text("knowledge.import.reading", report.reading()));
            getChildren().addAll(Controls.wrapped(look.text("knowledge.import.reading", report.reading())), bar);
        }
        boolean answers = false;
        for (var file : report.files()) {
            getChildren().add(box(file));
            answers |= file instanceof Imported.Taken taken && taken.kind() == Imported.Kind.CHAT && taken.added() > 0;
        }
        if (answers) {
            var go = Controls.button(look.text("knowledge.import.look"), showFound, "accent");
            go.setId("knowledge-look");
            Controls.named(go, look.text("knowledge.import.look"), "4");
            getChildren().add(go);
        }
        if (report.reading().isEmpty()) {
            getChildren().add(score);
        }
    }

    private VBox box(Imported file) {
        var lines = new ArrayList<Node>();
        switch (file) {
            case Imported.Refused(var name, var reason) -> {
                lines.add(head(name, Feather.ALERT_CIRCLE));
                lines.add(Controls.wrapped(look.texts().said(reason), "warning-text"));
            }
            case Imported.Taken taken -> {
                lines.add(head(taken.name(), Feather.CHECK_CIRCLE));
                lines.addAll(lines(taken));
            }
        }
        var box = new VBox(lines.toArray(Node[]::new));
        box.getStyleClass().add("template-standing");
        return box;
    }

    private List<Node> lines(Imported.Taken taken) {
        var lines = new ArrayList<Node>();
        var kind = "knowledge.import." + taken.kind().name().toLowerCase(Locale.ROOT);
        lines.add(Controls.wrapped(look.text(kind, taken.added(), taken.changed(), taken.same())));
        taken.notes().forEach(note -> lines.add(Controls.wrapped(look.texts().said(note), "muted")));
        taken.leftOut().stream().limit(MOST_LEFT_OUT).forEach(each -> {
            var reason = look.texts().said(each.reason());
            lines.add(Controls.wrapped(
                    each.line() == 0 ? reason : look.text("knowledge.import.line", each.line(), reason),
                    "warning-text"));
        });
        return lines;
    }

    private static Node head(String name, Feather icon) {
        var head = Controls.label(name, "field-label");
        head.setGraphic(Controls.icon(icon));
        return head;
    }
}
