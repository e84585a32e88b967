package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The picture, film or document that goes above a template's text each time it is sent.
final class HeaderFile extends HBox {
    private final Look look;
    private final TemplateChoice choice;
    private final Button choose;
    private String wish = "";

    HeaderFile(Look look, TemplateChoice choice) {
        this.look = look;
        this.choice = choice;
        this.choose = Controls.button("", this::choose);
        choose.setId("template-file");
        choose.setGraphic(Controls.icon(Feather.PAPERCLIP));
        getStyleClass().add("template-line");
    }

    void show(TemplateTyped typed) {
        var wanted = typed.wantedFile();
        Controls.shown(this, wanted != null);
        if (wanted == null) {
            return;
        }
        wish = look.text("thread.template.file." + wanted);
        choose.setText(wish);
        var file = typed.file();
        getChildren().setAll(file == null ? choose : FileChips.chip(look, file, choice::dropFile));
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(wish);
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            choice.attach(file.toPath());
        }
    }
}
