package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What is written as it would look on the customer's phone.
final class Phone extends VBox {
    private final Look look;
    private final Prose header = new Prose("strong");
    private final Prose body = new Prose();
    private final Prose footer = new Prose("muted", "caption");
    private final Label time = Controls.label("", "caption", "phone-time");
    private final VBox buttons = new VBox();
    private final VBox bubble = new VBox(header, body, footer, time);

    Phone(Look look) {
        this.look = look;
        getStyleClass().add("phone");
        bubble.getStyleClass().add("phone-bubble");
        time.setMaxWidth(Double.MAX_VALUE);
        buttons.getStyleClass().add("phone-buttons");
        getChildren().addAll(bubble, buttons);
    }

    void show(Writing writing) {
        var reading = writing.reading();
        put(header, reading.header());
        put(body, reading.body().isEmpty() ? look.text("templates.preview.empty") : reading.body());
        put(footer, reading.footer());
        time.setText(look.times().hour(look.times().now()));
        buttons.getChildren()
                .setAll(writing.buttons().stream()
                        .map(button -> button(button.type.get(), button.text.typed()))
                        .toList());
        Controls.shown(buttons, !buttons.getChildren().isEmpty());
        setAccessibleText(String.join("\n", reading.header(), reading.body(), reading.footer())
                .strip());
    }

    private static void put(Prose prose, String words) {
        Controls.shown(prose, !words.isEmpty());
        if (!prose.getText().equals(words)) {
            prose.setText(words);
        }
    }

    private Label button(String type, String words) {
        var label = Controls.label(words.isEmpty() ? look.text("templates.preview.button") : words, "phone-button");
        label.setGraphic(Controls.icon(icon(type), "small", "accent"));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Ikon icon(String type) {
        return switch (type) {
            case "URL" -> Feather.EXTERNAL_LINK;
            case "PHONE_NUMBER" -> Feather.PHONE;
            case "COPY_CODE" -> Feather.COPY;
            default -> Feather.CORNER_UP_LEFT;
        };
    }
}
