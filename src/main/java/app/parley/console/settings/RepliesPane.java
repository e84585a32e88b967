package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.desk.inbox.Attached;
import app.parley.desk.settings.QuickReply;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/// The list of quick replies, and a form for the one that is written.
final class RepliesPane {
    RepliesPane(Form form, RepliesViewModel model) {
        var look = form.look();
        var list = new ListView<>(model.replies());
        list.setId("settings-replies-list");
        list.getStyleClass().add("settings-replies");
        list.setAccessibleText(look.text("settings.section.replies"));
        list.setPlaceholder(Controls.wrapped(look.text("settings.replies.none"), "muted"));
        list.setCellFactory(_ -> new Cell(look));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                model.remove();
                key.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.chosenProperty().set(chosen);
            }
        });
        var add = Controls.button(look.text("settings.replies.add"), () -> {
            model.begin();
            form.lookup("#settings-replies-word").requestFocus();
        });
        add.setId("settings-replies-add");
        form.add(list);
        form.buttons(add);
        form.text("settings.replies.word", model.word, model::save);
        var text = new TextArea();
        text.setWrapText(true);
        Directions.follow(text);
        text.getStyleClass().add("settings-reply-text");
        form.row("settings.replies.text", model.text, text);
        var picture = Controls.label("", "muted");
        var choose = Controls.button(look.text("settings.replies.picture"), () -> {
            var file = new FileChooser().showOpenDialog(list.getScene().getWindow());
            if (file != null) {
                model.attach(file.toPath());
            }
        });
        choose.setId("settings-replies-picture");
        var drop = Controls.button(look.text("settings.replies.picture.drop"), model::dropPicture);
        form.add(picture);
        form.buttons(choose, drop);
        form.ties().add(model.pictureProperty().subscribe(file -> {
            Controls.shown(drop, file != null);
            picture.setText(file == null ? look.text("settings.replies.picture.none") : named(look, file));
        }));
        var remove = Controls.button(look.text("settings.replies.remove"), model::remove);
        remove.setId("settings-replies-remove");
        form.buttons(form.save(model::save), remove);
        form.ties().add(model.chosenProperty().subscribe(chosen -> {
            remove.setDisable(chosen == null);
            if (chosen == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(chosen);
            }
        }));
    }

    private static String named(Look look, Attached.Kept file) {
        return file.name() == null ? look.texts().word("type", file.kind()) : file.name();
    }

    private static final class Cell extends ListCell<QuickReply> {
        private final Label word = Controls.label("", "strong");
        private final Label text = Controls.label("", "muted");
        private final HBox line = new HBox(word, text);
        private final Look look;

        Cell(Look look) {
            this.look = look;
            line.getStyleClass().add("settings-line");
            word.setMinWidth(Label.USE_PREF_SIZE);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(QuickReply reply, boolean empty) {
            super.updateItem(reply, empty);
            if (empty || reply == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            word.setText("/" + reply.word());
            text.setText(reply.text().replace('\n', ' '));
            Directions.turn(text, text.getText());
            setAccessibleText(look.text("settings.replies.line", reply.word(), reply.text()));
            setGraphic(line);
        }
    }
}
