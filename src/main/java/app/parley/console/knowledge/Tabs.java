package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Ties;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What the list shows, to be chosen from, each with how much there is of it.
final class Tabs extends HBox {
    private final Look look;
    private final ObjectProperty<Tab> tab;
    private final ToggleGroup group = new ToggleGroup();

    Tabs(Look look, Ties ties, Listing listing) {
        this.look = look;
        this.tab = listing.tabProperty();
        getStyleClass().add("knowledge-tabs");
        for (var each : Tab.values()) {
            getChildren().add(button(each, ties, listing));
        }
    }

    private ToggleButton button(Tab each, Ties ties, Listing listing) {
        var button = new ToggleButton();
        button.setId("knowledge-tab-" + each.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        int place = each.ordinal();
        button.getStyleClass()
                .add(place == 0 ? "left-pill" : place == Tab.values().length - 1 ? "right-pill" : "center-pill");
        button.setOnAction(_ -> {
            button.setSelected(true);
            tab.set(each);
        });
        ties.add(tab.subscribe(now -> button.setSelected(now == each)));
        ties.add(listing.countsProperty().subscribe(counts -> {
            long count = switch (each) {
                case KNOWN -> counts.all();
                case GAPS -> counts.gaps();
                case STALE -> counts.stale();
                case FOUND -> counts.found();
            };
            var name = look.text(each.key());
            button.setText(count == 0 ? name : name + "  " + look.times().number(count));
            Controls.named(button, look.text(each.key() + ".help", count), Integer.toString(place + 1));
        }));
        return button;
    }
}
