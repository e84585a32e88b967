package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.TemplateOffers;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses one of the templates that may go, fills its variables and shows what the contact will read.
final class OfferForm extends VBox {
    private final Look look;
    private final TemplateChoice choice;
    private final ComboBox<TemplateOffers.Offer> chooser = new ComboBox<>();
    private final VBox fields = new VBox();
    private final HeaderFile file;
    private final List<TextField> values = new ArrayList<>();
    private final Label header = Controls.wrapped("", "strong");
    private final Label body = Controls.wrapped("");
    private final Label footer = Controls.wrapped("", "caption");
    private final VBox buttons = new VBox();
    private TemplateOffers.@Nullable Offer shown;
    private boolean showing;

    OfferForm(Look look, TemplateChoice choice) {
        this.look = look;
        this.choice = choice;
        this.file = new HeaderFile(look, choice);
        getStyleClass().add("template-form");
        fields.getStyleClass().add("template-form");
        var label = Controls.label(look.text("thread.template.choose"), "caption");
        label.setLabelFor(chooser);
        chooser.setAccessibleText(label.getText());
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setConverter(new Names());
        chooser.valueProperty().subscribe(this::chosen);
        var preview = new VBox(header, body, footer, buttons);
        preview.getStyleClass().addAll("bubble", "ours");
        getChildren().addAll(new VBox(label, chooser), file, fields, preview);
    }

    /// A template on one line.
    private final class Names extends StringConverter<TemplateOffers.Offer> {
        @Override
        public String toString(TemplateOffers.@Nullable Offer offer) {
            return offer == null
                    ? ""
                    : look.text(
                            offer.marketing() ? "thread.template.advert" : "thread.template.offer",
                            offer.name(),
                            offer.language());
        }

        @Override
        public TemplateOffers.@Nullable Offer fromString(String text) {
            return null;
        }
    }

    void show(List<TemplateOffers.Offer> offers, TemplateTyped typed) {
        showing = true;
        if (!chooser.getItems().equals(offers)) {
            chooser.getItems().setAll(offers);
        }
        var offer = typed.offer();
        chooser.setValue(offer);
        if (offer != null && !offer.equals(shown)) {
            build(offer);
        }
        shown = offer;
        var filled = typed.filled();
        for (int i = 0; i < filled.size(); i++) {
            if (!values.get(i).getText().equals(filled.get(i))) {
                values.get(i).setText(filled.get(i));
            }
        }
        preview(typed);
        showing = false;
    }

    private void build(TemplateOffers.Offer offer) {
        values.clear();
        fields.getChildren().clear();
        for (var variable : offer.variables()) {
            var field = new TextField();
            field.setPromptText(variable.example());
            Directions.follow(field);
            var label = Controls.label(label(variable), "caption");
            label.setLabelFor(field);
            field.setId("template-value-" + values.size());
            field.textProperty().subscribe(_ -> filled());
            values.add(field);
            fields.getChildren().add(new VBox(label, field));
        }
    }

    private String label(TemplateOffers.Variable variable) {
        var key = switch (variable.place().kind()) {
            case HEADER -> "thread.template.value.header";
            case BODY -> "thread.template.value";
            case LINK -> "thread.template.value.link";
            case COUPON -> "thread.template.value.coupon";
        };
        return look.text(key, variable.name());
    }

    private void preview(TemplateTyped typed) {
        var offer = typed.offer();
        file.show(typed);
        header.setText(typed.header());
        body.setText(typed.preview());
        footer.setText(offer == null || offer.footer() == null ? "" : offer.footer());
        buttons.getChildren()
                .setAll(
                        offer == null
                                ? List.of()
                                : offer.buttons().stream()
                                        .map(words -> Controls.label(words, "strong"))
                                        .toList());
        Controls.shown(buttons, !buttons.getChildren().isEmpty());
        Controls.shown(header, !header.getText().isEmpty());
        Controls.shown(footer, !footer.getText().isEmpty());
    }

    private void chosen(TemplateOffers.@Nullable Offer offer) {
        if (!showing && offer != null) {
            choice.keep(TemplateTyped.of(offer));
        }
    }

    private void filled() {
        if (!showing && shown != null && values.size() == shown.variables().size()) {
            choice.keep(TemplateTyped.of(
                            shown, values.stream().map(TextField::getText).toList())
                    .with(choice.typed().get().file()));
        }
    }
}
