package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.media.MessageFiles;
import app.parley.desk.thread.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a message holds beside words: places, address cards, orders, choices.
final class DetailCards {
    private static final int AT_ONCE = 10;
    private static final int LONGEST = 300;
    private final Look look;
    private final @Nullable MessageFiles files;

    /// @param files null if nothing can be done here
    DetailCards(Look look, @Nullable MessageFiles files) {
        this.look = look;
        this.files = files;
    }

    /// Whether the text of such a message stands in its card already.
    static boolean sayTheText(@Nullable Details details) {
        return details instanceof Details.People || details instanceof Details.Choice;
    }

    /// What stands above the words rather than below them.
    static List<Node> above(Details details) {
        var header = switch (details) {
            case Details.Offer offer -> offer.header();
            case Details.Template template -> template.header();
            default -> null;
        };
        return header == null ? List.of() : List.of(label(header, "strong"));
    }

    /// Whether the words stand between its parts.
    static boolean holdTheText(Details details) {
        return details instanceof Details.Offer || details instanceof Details.Template;
    }

    List<Node> of(Details details) {
        return switch (details) {
            case Details.Reaction _ -> List.of();
            case Details.Place place -> List.of(lined(Feather.MAP_PIN, place(place)));
            case Details.People(var people) -> some(people, this::person);
            case Details.Order(var items) -> order(items);
            case Details.Choice choice -> List.of(lined(Feather.CORNER_DOWN_RIGHT, choice(choice)));
            case Details.Offer offer -> offer(offer);
            case Details.Template(var _, var footer, var buttons) -> {
                var nodes = below(footer);
                nodes.addAll(some(buttons, text -> lined(Feather.SQUARE, label(text, "strong"))));
                yield nodes;
            }
        };
    }

    /// A message of a type that cannot be shown: by the word WhatsApp has for it.
    Node unknown(String type) {
        var lines = new VBox(label(look.texts().get("type.unsupported"), "gone"));
        if (!"unsupported".equals(type)) {
            lines.getChildren().add(label(type.replace('_', ' '), "caption"));
        }
        return lined(Feather.HELP_CIRCLE, lines);
    }

    private <T> List<Node> some(List<T> all, Function<T, Node> card) {
        var nodes = new ArrayList<Node>();
        all.stream().limit(AT_ONCE).map(card).forEach(nodes::add);
        if (all.size() > AT_ONCE) {
            nodes.add(Controls.label(look.text("message.further", all.size() - AT_ONCE), "caption"));
        }
        return nodes;
    }

    private VBox place(Details.Place place) {
        var lines = new VBox(label(named(place.name(), "location"), "strong"));
        if (place.address() != null) {
            lines.getChildren().add(label(place.address(), "caption"));
        }
        var coordinates = String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
        lines.getChildren().add(label(coordinates, "caption"));
        if (files != null) {
            lines.getChildren().add(button("file.map", () -> files.map(place)));
        }
        return lines;
    }

    private Node person(Details.Person person) {
        var lines = new VBox(label(named(person.name(), "contacts"), "strong"));
        person.phones().stream()
                .limit(AT_ONCE)
                .forEach(phone -> lines.getChildren().addAll(number(phone)));
        return lined(Feather.USER, lines);
    }

    private List<Node> number(String phone) {
        var shown = label(phone, "caption");
        return files == null ? List.of(shown) : List.of(shown, button("file.chat", () -> files.chat(phone)));
    }

    private Button button(String key, Runnable action) {
        var button = Controls.button(look.text(key), action, "small", "message-action");
        button.setFocusTraversable(false);
        return button;
    }

    private List<Node> order(List<Details.Item> items) {
        var shown = items.subList(0, Math.min(AT_ONCE, items.size()));
        var nodes = new ArrayList<Node>(List.of(lined(Feather.SHOPPING_BAG, new OrderTable(look, shown, items))));
        if (items.size() > AT_ONCE) {
            nodes.add(Controls.label(look.text("message.further", items.size() - AT_ONCE), "caption"));
        }
        return nodes;
    }

    private static VBox choice(Details.Choice choice) {
        var lines = new VBox(label(choice.title(), "strong"));
        if (choice.description() != null) {
            lines.getChildren().add(label(choice.description(), "caption"));
        }
        return lines;
    }

    /// What we gave to choose from, below our words.
    private List<Node> offer(Details.Offer offer) {
        var nodes = below(offer.footer());
        if (offer.options().isEmpty()) {
            nodes.add(lined(Feather.PHONE, label(look.text("message.asks.phone"), "strong")));
        }
        var icon = offer.link() == null ? Feather.SQUARE : Feather.EXTERNAL_LINK;
        nodes.addAll(some(offer.options(), option -> lined(icon, label(option, "strong"))));
        if (offer.link() != null) {
            nodes.add(label(offer.link(), "caption"));
        }
        return nodes;
    }

    private static List<Node> below(@Nullable String footer) {
        var nodes = new ArrayList<Node>();
        if (footer != null) {
            nodes.add(label(footer, "caption"));
        }
        return nodes;
    }

    private String named(@Nullable String name, String type) {
        return name == null || name.isBlank() ? look.texts().word("type", type) : name;
    }

    private static Node lined(Ikon icon, Node content) {
        var line = new HBox(Controls.icon(icon), content);
        line.getStyleClass().add("lined");
        return line;
    }

    /// A stranger's words in a card: not endless, and in their direction.
    static Prose label(String text, String styleClass) {
        var clean = text.replace("\0", "");
        var cut = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
        return Prose.of(cut, styleClass);
    }
}
