package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.desk.status.Status;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How our number stands at WhatsApp: what it may do, and what Meta has against it.
final class StandingPane {
    private final Look look;
    private final StandingViewModel model;
    private final VBox concerns = new VBox();
    private final VBox reach = new VBox();

    StandingPane(Form form, StandingViewModel model) {
        this.look = form.look();
        this.model = model;
        concerns.setId("settings-concerns");
        concerns.getStyleClass().add("settings-concerns");
        reach.setId("settings-reach");
        form.add(concerns, reach);
        form.ties().add(model.shownProperty().subscribe(this::show));
    }

    private void show(StandingViewModel.Shown now) {
        concerns.getChildren().setAll(now.concerns().stream().map(this::concern).toList());
        Controls.shown(concerns, !now.concerns().isEmpty());
        reach.getChildren().setAll(now.reach().map(this::lines).orElse(List.of()));
        Controls.shown(reach, !reach.getChildren().isEmpty());
    }

    private Node concern(Status.Worry worry) {
        var when = worry.until() == null
                ? look.text("settings.concern.told", look.times().moment(worry.toldAt()))
                : look.text(
                        "settings.concern.until",
                        look.times().moment(worry.toldAt()),
                        look.times().moment(worry.until()));
        var words = new VBox(Controls.wrapped(look.texts().said(worry.words())), Controls.wrapped(when, "caption"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var done = Controls.button(look.text("settings.concern.done"), () -> model.settle(worry.id()), "small");
        done.setMinWidth(Button.USE_PREF_SIZE);
        var line = new HBox(Controls.icon(Feather.ALERT_TRIANGLE, "warning"), words, done);
        line.getStyleClass().addAll("settings-banner", "warning-banner");
        return line;
    }

    private List<Label> lines(Status.Reach now) {
        var people = now.unlimited()
                ? look.text("settings.reach.unlimited", now.begun())
                : now.peopleADay() == null
                        ? look.text("settings.reach.unknown", now.begun())
                        : look.text("settings.reach.people", now.peopleADay(), now.begun());
        var quality = look.text("settings.reach.quality." + now.quality());
        return List.of(Controls.wrapped(people, "muted"), Controls.wrapped(quality, "muted"));
    }
}
