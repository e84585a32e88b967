package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Entry;
import app.parley.console.parts.Form;
import app.parley.desk.settings.HoursTyped.Night;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The form of the hours: a line for each day, the days that are otherwise, the night, and the quiet hours.
final class HoursPane {
    private static final int LINES = 4;
    private final Form form;
    private final Look look;
    private final HoursViewModel model;

    HoursPane(Form form, HoursViewModel model) {
        this.form = form;
        this.look = form.look();
        this.model = model;
        week();
        special();
        form.heading("settings.hours.night");
        form.radios(
                "settings.hours.night",
                model.nightProperty(),
                List.of(Night.values()),
                night -> night.name().toLowerCase(Locale.ROOT));
        form.add(form.problem(model.entry("night"), form, form.ties()));
        quiet();
        form.buttons(form.save(model::save));
    }

    private void week() {
        var grid = new GridPane();
        grid.getStyleClass().addAll("settings-row", "hours-week");
        for (var day : DayOfWeek.values()) {
            int row = day.ordinal();
            var name =
                    day.getDisplayName(TextStyle.FULL_STANDALONE, look.texts().locale());
            var entry = model.entry(HoursViewModel.DAYS.get(row));
            var field = field(entry, name, "settings-hours-" + HoursViewModel.DAYS.get(row));
            field.setPromptText(look.text("settings.hours.closed"));
            var label = Controls.label(capital(name), "strong");
            label.setLabelFor(field);
            grid.add(label, 0, row);
            grid.add(new VBox(field, form.problem(entry, field, form.ties())), 1, row);
        }
        form.add(grid, help("settings.hours.week.help"));
    }

    private String capital(String name) {
        return name.substring(0, 1).toUpperCase(look.texts().locale()) + name.substring(1);
    }

    private void special() {
        var area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setPromptText(look.text("settings.hours.special.example"));
        form.row("settings.hours.special", model.entry("special"), area);
    }

    private void quiet() {
        form.heading("settings.hours.quiet");
        var from = field(model.entry("quietFrom"), look.text("settings.hours.quiet.from"), "settings-hours-quiet-from");
        var to = field(model.entry("quietTo"), look.text("settings.hours.quiet.to"), "settings-hours-quiet-to");
        from.getStyleClass().add("settings-number");
        to.getStyleClass().add("settings-number");
        from.setPromptText("22:00");
        to.setPromptText("8:00");
        var line = new HBox(
                Controls.label(look.text("settings.hours.quiet.from"), "muted"),
                from,
                Controls.label(look.text("settings.hours.quiet.to"), "muted"),
                to);
        line.getStyleClass().add("settings-line");
        var row = new VBox(
                line,
                form.problem(model.entry("quietFrom"), from, form.ties()),
                form.problem(model.entry("quietTo"), to, form.ties()),
                help("settings.hours.quiet.help"));
        row.getStyleClass().add("settings-row");
        form.add(row);
    }

    private Label help(String key) {
        return Controls.wrapped(look.text(key), "caption");
    }

    private TextField field(Entry entry, String name, String id) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.getStyleClass().add("settings-field");
        field.textProperty().bindBidirectional(entry.textProperty());
        field.setOnAction(_ -> model.save());
        return field;
    }
}
