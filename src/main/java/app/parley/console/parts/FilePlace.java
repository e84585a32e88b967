package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.thread.MessageFile;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Where a picture or a file will be: room of a fixed size, so that nothing moves once it is there.
final class FilePlace {
    private static final long KILO = 1024;
    private static final Set<String> PICTURES = Set.of("image", "video", "sticker");

    /// A file of these types stands with a name and not as a picture.
    private static final Set<String> SPOKEN = Set.of("audio", "voice");

    private static final Set<String> NAMED = Set.of("document", "audio", "voice");

    private final Look look;

    FilePlace(Look look) {
        this.look = look;
    }

    static boolean isMedia(String type) {
        return PICTURES.contains(type) || NAMED.contains(type);
    }

    Node of(String type, @Nullable MessageFile file) {
        return NAMED.contains(type) ? named(type, file) : picture(type);
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
