package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.Artist;
import app.parley.desk.approvals.Carried;
import app.parley.desk.thread.Details;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a draft would send beside its words.
public final class CarriedBox extends VBox {
    private static final long KILO = 1024;
    private static final int EDGE = 480;
    private static final int HEIGHT = 160;
    private @Nullable Carried shown;
    private @Nullable Artist artist;
    private @Nullable Runnable leaveOut;

    public CarriedBox() {
        getStyleClass().add("carried");
        Controls.shown(this, false);
    }

    /// Names who draws.
    public void drawnBy(Artist by) {
        artist = by;
    }

    /// Offers to leave a picture out, so that the words go alone.
    public void onLeaveOut(Runnable leave) {
        leaveOut = leave;
    }

    /// @param carried null if there is nothing
    public void show(Look look, @Nullable Carried carried) {
        Controls.shown(this, carried != null);
        if (carried != null && !carried.equals(shown)) {
            getChildren().setAll(nodes(look, carried));
        }
        shown = carried;
    }

    private List<Node> nodes(Look look, Carried carried) {
        var nodes = new ArrayList<Node>();
        if (carried.size() != null || carried.details() == null) {
            picture(carried, nodes);
            nodes.add(file(look, carried));
        }
        if (carried.details() != null) {
            nodes.addAll(beside(look, carried.details()));
        }
        return nodes;
    }

    private static List<Node> beside(Look look, Details details) {
        if (details instanceof Details.Reaction(var emoji)) {
            return List.of(Controls.label(
                    emoji == null ? look.text("carried.reaction.gone") : look.text("carried.reaction", emoji)));
        }
        var nodes = new ArrayList<>(DetailCards.above(details));
        nodes.addAll(new DetailCards(look, null).of(details));
        return nodes;
    }

    private void picture(Carried carried, List<Node> nodes) {
        if (artist != null && carried.keptAs() != null) {
            var view = new ImageView();
            view.setPreserveRatio(true);
            view.setFitHeight(HEIGHT);
            Controls.shown(view, false);
            nodes.add(view);
            artist.draw(carried.keptAs(), EDGE, image -> {
                view.setImage(image);
                view.setFitHeight(Math.min(HEIGHT, image.getHeight()));
                Controls.shown(view, true);
            });
        }
    }

    private Node file(Look look, Carried carried) {
        var type = look.texts().word("type", carried.type());
        var lines = new VBox(DetailCards.label(carried.filename() == null ? type : carried.filename(), "strong"));
        if (carried.size() != null) {
            var size = look.text("message.file.size", look.times().number((carried.size() + KILO - 1) / KILO));
            lines.getChildren().add(Controls.label(type + " · " + size, "caption"));
        }
        var line = new HBox(Controls.icon(icon(carried.type())), lines);
        line.getStyleClass().add("lined");
        if (leaveOut != null && carried.keptAs() != null && carried.details() == null) {
            var leave = Controls.button(look.text("carried.leave"), leaveOut, "small", "flat");
            leave.setId("carried-leave");
            line.getChildren().add(leave);
        }
        return line;
    }

    private static Ikon icon(String type) {
        return switch (type) {
            case "image", "sticker" -> Feather.IMAGE;
            case "video" -> Feather.VIDEO;
            case "audio" -> Feather.MIC;
            default -> Feather.FILE;
        };
    }
}
