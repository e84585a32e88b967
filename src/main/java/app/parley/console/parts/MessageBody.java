package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.MessageFile;
import app.parley.desk.thread.ThreadMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What is inside a bubble, for every type of message there is, and for those nobody knows yet.
final class MessageBody {
    private static final double PICTURE_WIDTH = 240;
    private static final double PICTURE_HEIGHT = 160;
    private static final double STICKER = 120;
    private static final long KILO = 1024;

    /// A file of these types stands with a name and not as a picture.
    private static final Set<String> FILES = Set.of("document", "audio", "voice");

    private final Look look;

    MessageBody(Look look) {
        this.look = look;
    }

    List<Node> of(ThreadMessage message) {
        if (message.revokedAt() != null) {
            return List.of(words(MessageWords.line(look, message), "gone"));
        }
        var nodes = new ArrayList<Node>();
        if (message.file() != null) {
            nodes.add(file(message.type(), message.file()));
        }
        if (message.details() != null) {
            nodes.addAll(details(message.details()));
        }
        var text = message.editedText() == null ? message.text() : message.editedText();
        if (text != null && !text.isBlank() && !repeats(message.details())) {
            nodes.add(words(text, ""));
        } else if (nodes.isEmpty()) {
            nodes.add(words(look.texts().word("type", message.type()), "gone"));
        }
        return nodes;
    }

    /// Cards and choices say their own text.
    private static boolean repeats(@Nullable Details details) {
        return details instanceof Details.People || details instanceof Details.Choice;
    }

    private static Label words(String text, String styleClass) {
        var words = Controls.label(text, "words");
        if (!styleClass.isEmpty()) {
            words.getStyleClass().add(styleClass);
        }
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setNodeOrientation(Directions.of(text));
        return words;
    }

    private Node file(String type, MessageFile file) {
        return FILES.contains(type) ? named(type, file) : picture(type);
    }

    /// Room of a fixed size, so that nothing moves once the picture is there.
    private Node picture(String type) {
        var place = new VBox(
                Controls.icon("video".equals(type) ? Feather.VIDEO : Feather.IMAGE),
                Controls.label(look.texts().word("type", type), "caption"));
        place.getStyleClass().add("media-place");
        boolean sticker = "sticker".equals(type);
        place.setPrefSize(sticker ? STICKER : PICTURE_WIDTH, sticker ? STICKER : PICTURE_HEIGHT);
        place.setMinHeight(Region.USE_PREF_SIZE);
        return place;
    }

    private Node named(String type, MessageFile file) {
        boolean spoken = !"document".equals(type);
        var name = file.name() == null ? look.texts().word("type", type) : file.name();
        var about = new VBox(Controls.label(name, "strong"));
        if (file.size() != null) {
            long kilobytes = Math.max(1, file.size() / KILO);
            about.getChildren().add(Controls.label(look.text("message.file.size", kilobytes), "caption"));
        }
        return lined(spoken ? Feather.MIC : Feather.FILE_TEXT, about);
    }

    private List<Node> details(Details details) {
        return switch (details) {
            case Details.Reaction _ -> List.of();
            case Details.Place place -> List.of(lined(Feather.MAP_PIN, place(place)));
            case Details.People(var people) -> people.stream().map(this::person).toList();
            case Details.Order(var items) -> items.stream().map(this::item).toList();
            case Details.Choice choice -> List.of(choice(choice));
        };
    }

    private VBox place(Details.Place place) {
        var name = place.name() == null ? look.texts().word("type", "location") : place.name();
        var lines = new VBox(Controls.label(name, "strong"));
        if (place.address() != null) {
            lines.getChildren().add(words(place.address(), "caption"));
        }
        var coordinates = String.format(java.util.Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
        lines.getChildren().add(Controls.label(coordinates, "caption"));
        return lines;
    }

    private Node person(Details.Person person) {
        var name = person.name() == null ? look.texts().word("type", "contacts") : person.name();
        var lines = new VBox(Controls.label(name, "strong"));
        person.phones().forEach(phone -> lines.getChildren().add(Controls.label(phone, "caption")));
        return lined(Feather.USER, lines);
    }

    private Node item(Details.Item item) {
        var product = item.product() == null ? look.texts().word("type", "order") : item.product();
        var line = Controls.label(look.text("message.order.line", item.quantity(), product));
        if (item.price() == null) {
            return lined(Feather.SHOPPING_BAG, line);
        }
        var price = item.price() + (item.currency() == null ? "" : " " + item.currency());
        return lined(Feather.SHOPPING_BAG, new VBox(line, Controls.label(price, "caption")));
    }

    private static Node choice(Details.Choice choice) {
        var lines = new VBox(words(choice.title(), ""));
        if (choice.description() != null) {
            lines.getChildren().add(words(choice.description(), "caption"));
        }
        return lined(Feather.CORNER_DOWN_RIGHT, lines);
    }

    private static Node lined(Ikon icon, Node content) {
        var line = new HBox(Controls.icon(icon), content);
        line.getStyleClass().add("lined");
        return line;
    }
}
