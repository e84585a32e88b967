package app.parley.console;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Texts;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the window shows before there is an engine: that it comes, or why it does not.
final class Opening extends VBox {
    private static final double WIDTH = 240;
    private static final double READABLE = 480;

    private Opening() {
        getStyleClass().add("opening");
    }

    static Opening coming(Texts texts) {
        var opening = new Opening();
        var progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setPrefWidth(WIDTH);
        progress.setAccessibleText(texts.get("shell.opening"));
        opening.getChildren().addAll(Controls.label(texts.get("shell.opening"), "pane-title"), progress);
        return opening;
    }

    /// @param reason in plain words
    static Opening failed(Texts texts, String reason, Runnable quit) {
        var opening = new Opening();
        var why = Controls.label(texts.said(reason), "muted");
        why.setWrapText(true);
        why.setMaxWidth(READABLE);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var button = Controls.button(texts.get("app.quit"), quit, "accent");
        button.setDefaultButton(true);
        opening.getChildren()
                .addAll(
                        Controls.icon(Feather.ALERT_OCTAGON, "large", "danger"),
                        Controls.label(texts.get("shell.opening.failed"), "pane-title"),
                        why,
                        button);
        return opening;
    }
}
