package app.parley.console.media;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.files.FileShown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is said before a customer's file is opened or kept.
final class FileCard extends VBox {
    private static final long KILO = 1024;
    private final Button cancel;

    FileCard(Look look, FileShown file, Copying copying, Floor floor) {
        getStyleClass().addAll("form", "file-card");
        cancel = Controls.button(look.text("inbox.cancel"), floor::close);
        var save = Controls.button(look.text("file.save"), () -> {
            floor.close();
            copying.save(file);
        });
        var buttons = new HBox(Controls.spacer(), cancel, save);
        buttons.getStyleClass().add("fields");
        if (file.opens()) {
            var open = Controls.button(
                    look.text("file.open"),
                    () -> {
                        floor.close();
                        copying.open(file);
                    },
                    "accent");
            buttons.getChildren().add(open);
        }
        var about = look.text("file.about", file.mimeType(), look.times().number(Math.max(1, file.size() / KILO)));
        getChildren()
                .setAll(
                        Controls.label(look.text("file.title"), "pane-title"),
                        Prose.of(file.name(), "strong"),
                        Controls.label(about, "caption"),
                        Controls.wrapped(look.text(file.opens() ? "file.warning" : "file.only_saved")),
                        buttons);
    }

    Node first() {
        return cancel;
    }
}
