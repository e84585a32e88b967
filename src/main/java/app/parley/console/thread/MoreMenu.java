package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// What can be sent beside words. Files come from a dialog, are dropped on the composer, or are pasted.
final class MoreMenu {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private final Look look;
    private final Beside beside;
    private final MenuButton button;

    MoreMenu(Look look, Beside beside, MenuButton button, Node composer) {
        this.look = look;
        this.beside = beside;
        this.button = button;
        Controls.iconOnly(button, Feather.PAPERCLIP, look.text("thread.more"), "");
        var file = new MenuItem(look.text("thread.more.file"));
        file.setOnAction(_ -> choose());
        button.getItems().setAll(file);
        for (var kind : Extra.Kind.values()) {
            var item = new MenuItem(look.text("thread.more." + kind.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(_ -> beside.begin(kind));
            button.getItems().add(item);
        }
        composer.setOnDragOver(this::over);
        composer.setOnDragDropped(this::dropped);
        composer.addEventFilter(KeyEvent.KEY_PRESSED, this::pasted);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(look.text("thread.more.file"));
        var files = chooser.showOpenMultipleDialog(button.getScene().getWindow());
        if (files != null) {
            attach(files);
        }
    }

    private void attach(List<File> files) {
        beside.attach(files.stream().map(File::toPath).toList());
    }

    private boolean isOpen() {
        return button.isVisible() && !button.isDisabled();
    }

    private void over(DragEvent event) {
        if (isOpen() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean taken = isOpen() && event.getDragboard().hasFiles();
        if (taken) {
            attach(event.getDragboard().getFiles());
        }
        event.setDropCompleted(taken);
        event.consume();
    }

    private void pasted(KeyEvent event) {
        var clipboard = Clipboard.getSystemClipboard();
        if (PASTE.match(event) && isOpen() && clipboard.hasFiles() && !clipboard.hasString()) {
            attach(clipboard.getFiles());
            event.consume();
        }
    }
}
