package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.Attached;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The files that go with the next message, each with a way to leave it out.
final class FileChips extends FlowPane {
    private static final int KILO = 1024;
    private final Look look;
    private final Beside beside;

    FileChips(Look look, Beside beside) {
        this.look = look;
        this.beside = beside;
        getStyleClass().add("file-chips");
    }

    void show(List<Attached.Kept> files) {
        getChildren()
                .setAll(files.stream()
                        .map(file -> chip(look, file, () -> beside.drop(file)))
                        .toList());
        Controls.shown(this, !files.isEmpty());
    }

    /// A file that was handed in, with a way to leave it out.
    static Node chip(Look look, Attached.Kept file, Runnable leaveOut) {
        var name = file.name() == null ? look.texts().word("type", file.kind()) : file.name();
        var label = Controls.label(name, "strong");
        label.setMinWidth(0);
        var size = Controls.label(
                look.text("message.file.size", look.times().number((file.size() + KILO - 1) / KILO)), "caption");
        size.setMinWidth(USE_PREF_SIZE);
        var drop = Controls.iconOnly(
                Controls.button("", leaveOut, "small", "flat"), Feather.X, look.text("thread.file.drop", name), "");
        var chip = new HBox(Controls.icon(icon(file.kind())), label, size, drop);
        chip.getStyleClass().addAll("lined", "file-chip");
        return chip;
    }

    private static Ikon icon(String kind) {
        return switch (kind) {
            case "image", "sticker" -> Feather.IMAGE;
            case "video" -> Feather.VIDEO;
            case "audio" -> Feather.MIC;
            default -> Feather.FILE;
        };
    }
}
