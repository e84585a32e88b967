package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Words;
import app.parley.desk.inbox.NoteShown;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A note for the people here, on a ground of its own: nobody takes it for something the contact sees.
final class NoteRow extends VBox {
    private final Look look;
    private final Label head = Controls.label("", "caption", "strong");
    private final Words words;

    NoteRow(Look look) {
        this.look = look;
        this.words = new Words(look);
        var line = new HBox(Controls.icon(Feather.LOCK, "small"), head);
        line.getStyleClass().add("lined");
        getStyleClass().add("note-row");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(line, words);
    }

    void show(NoteShown note) {
        head.setText(look.text("thread.note.head", note.author(), look.times().hour(note.at())));
        words.show(note.text(), false);
        setAccessibleText(head.getText() + ": " + note.text());
    }
}
