package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.MessageFiles;
import app.parley.console.media.PictureTile;
import app.parley.console.media.VoiceRow;
import app.parley.desk.thread.MessageFile;
import app.parley.desk.thread.ThreadMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Where a picture or a file is, or will be: room of a fixed size, so that nothing moves once it is there.
final class FilePlace {
    private static final long KILO = 1024;
    private static final Set<String> PICTURES = Set.of("image", "video", "sticker");

    /// A file of these types stands with a name and not as a picture.
    private static final Set<String> SPOKEN = Set.of("audio", "voice");

    private static final Set<String> NAMED = Set.of("document", "audio", "voice");

    private final Look look;
    private final @Nullable MessageFiles files;
    private @Nullable PictureTile tile;
    private @Nullable VoiceRow voice;
    private @Nullable UUID drawn;
    private @Nullable UUID heard;

    /// @param files null if they are only named here
    FilePlace(Look look, @Nullable MessageFiles files) {
        this.look = look;
        this.files = files;
    }

    static boolean isMedia(String type) {
        return PICTURES.contains(type) || NAMED.contains(type);
    }

    List<Node> of(ThreadMessage message) {
        var file = message.file();
        var type = message.fileType();
        var nodes = new ArrayList<Node>();
        if (files == null || file == null) {
            nodes.add(empty(type, file));
            return nodes;
        }
        nodes.add(content(message, file, files));
        below(message, file, files, nodes);
        return nodes;
    }

    private Node content(ThreadMessage message, MessageFile file, MessageFiles can) {
        if (file.kept() && MessageFiles.DRAWN.contains(message.fileType())) {
            return tile(message, file, can);
        }
        if (file.kept() && MessageFiles.HEARD.contains(message.fileType())) {
            return voice(message, file, can);
        }
        return empty(message.fileType(), file);
    }

    private Node empty(String type, @Nullable MessageFile file) {
        return NAMED.contains(type) ? named(type, file) : picture(type);
    }

    /// The same node for the same file, so that a thread that is refreshed does not flicker.
    private Node tile(ThreadMessage message, MessageFile file, MessageFiles can) {
        if (tile == null || !file.id().equals(drawn)) {
            drawn = file.id();
            tile = new PictureTile(look, message.fileType(), file, can.pictures());
        }
        tile.setOnMouseClicked(event -> {
            if (event.isStillSincePress()) {
                can.act(look, message);
            }
        });
        return tile;
    }

    private Node voice(ThreadMessage message, MessageFile file, MessageFiles can) {
        if (voice == null || !file.id().equals(heard)) {
            heard = file.id();
            voice = new VoiceRow(look, file.id(), can.voices(), () -> can.offer(look, message));
        }
        return voice;
    }

    private void below(ThreadMessage message, MessageFile file, MessageFiles can, List<Node> nodes) {
        if (file.kept()) {
            if (!MessageFiles.DRAWN.contains(message.fileType()) && !MessageFiles.HEARD.contains(message.fileType())) {
                nodes.add(button("file.open_or_save", () -> can.offer(look, message)));
            }
            return;
        }
        if (file.trouble() != null) {
            nodes.add(Controls.wrapped(look.texts().said(file.trouble()), "caption", "warning-text"));
        }
        if (file.coming()) {
            nodes.add(Controls.label(look.text("file.coming"), "caption"));
        } else {
            nodes.add(button(file.trouble() == null ? "file.fetch" : "file.again", () -> can.fetch(message)));
        }
    }

    private Node button(String key, Runnable action) {
        var button = Controls.button(look.text(key), action, "small", "message-action");
        button.setFocusTraversable(false);
        return button;
    }

    private Node picture(String type) {
        Ikon icon = switch (type) {
            case "video" -> Feather.PLAY_CIRCLE;
            case "sticker" -> Feather.SMILE;
            default -> Feather.IMAGE;
        };
        var place = new VBox(
                Controls.icon(icon, "place"), Controls.label(look.texts().word("type", type), "caption"));
        place.getStyleClass().addAll("media-place", "sticker".equals(type) ? "sticker" : "picture");
        place.setMinHeight(Region.USE_PREF_SIZE);
        return place;
    }

    private Node named(String type, @Nullable MessageFile file) {
        boolean spoken = SPOKEN.contains(type);
        var kind = look.texts().word("type", spoken ? "audio" : type);
        var name = file == null || file.name() == null || file.name().isBlank() ? kind : file.name();
        var about = new VBox(DetailCards.label(name, "strong"));
        if (file != null && file.size() != null) {
            long kilobytes = Math.max(1, file.size() / KILO);
            var size = look.text("message.file.size", look.times().number(kilobytes));
            about.getChildren().add(Controls.label(name.equals(kind) ? size : kind + " · " + size, "caption"));
        }
        var mark = new HBox(Controls.icon(spoken ? Feather.MIC : Feather.FILE_TEXT));
        mark.getStyleClass().add("file-mark");
        var line = new HBox(mark, about);
        line.getStyleClass().addAll("lined", "file");
        return line;
    }
}
