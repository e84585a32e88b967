package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.ModelsShown;
import app.parley.desk.settings.Service;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/// Lets a model be chosen from those a server says it has; an id can be typed all the same.
final class ModelChoice extends VBox {
    private static final double HIGHEST = 360;
    private final Look look;
    private final ConnectionViewModel model;
    private final AccessEntry entry;
    private final Service service;
    private final Button button;
    private final Label said = Controls.wrapped("", "caption");
    private final ContextMenu menu = new ContextMenu();

    ModelChoice(Look look, ConnectionViewModel model, AccessField field, Service service) {
        this.look = look;
        this.model = model;
        this.entry = model.entry(field);
        this.service = service;
        button = Controls.button(look.text("settings.models"), this::ask, "small");
        button.setId("settings-models-" + service.name().toLowerCase(Locale.ROOT));
        said.setId(button.getId() + "-said");
        menu.setMaxHeight(HIGHEST);
        getStyleClass().add("settings-row");
        getChildren().addAll(button, said);
        Controls.shown(said, false);
    }

    private void ask() {
        button.setDisable(true);
        say(look.text("settings.models.asking"));
        model.models(service, this::show);
    }

    private void show(ModelsShown models) {
        button.setDisable(false);
        say(look.texts().said(models.why()));
        menu.getItems().setAll(models.ids().stream().map(this::item).toList());
        if (!models.ids().isEmpty()) {
            menu.show(button, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(String id) {
        var item = new MenuItem(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> entry.entry.textProperty().set(id));
        return item;
    }

    private void say(String words) {
        said.setText(words);
        Controls.shown(said, !words.isEmpty());
    }
}
