package app.parley.console.shell;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Views;
import app.parley.desk.status.Status;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Ties `ShellView.fxml` to the state of things; it decides nothing.
final class ShellView {
    private final ShellViewModel viewModel;
    private final Look look;
    private final Frame frame;
    private final Rail rail;
    private final Background background;
    private final Runnable openPalette;
    private final Runnable openHelp;
    private final boolean demo;
    private final StatusStrip strip;

    @FXML
    private BorderPane whole;

    @FXML
    private HBox ribbon;

    @FXML
    private HBox topBar;

    @FXML
    private HBox stripBar;

    @FXML
    private Label title;

    @FXML
    private Button search;

    @FXML
    private Button theme;

    @FXML
    private Button help;

    @FXML
    private Button narrow;

    @FXML
    private Button wide;

    @FXML
    private ToggleSwitch agents;

    @FXML
    private StackPane place;

    ShellView(
            ShellViewModel viewModel,
            Look look,
            Frame frame,
            Rail rail,
            Background background,
            boolean demo,
            Runnable openPalette,
            Runnable openHelp) {
        this.viewModel = viewModel;
        this.look = look;
        this.frame = frame;
        this.rail = rail;
        this.background = background;
        this.demo = demo;
        this.openPalette = openPalette;
        this.openHelp = openHelp;
        this.strip = new StatusStrip(look, frame::open, viewModel::resumeAgents, viewModel::tryAgain);
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    void initialize() {
        background.inOwnFrame(() -> whole.setLeft(rail));
        background.inOwnFrame(() -> whole.setBottom(strip));
        Controls.shown(ribbon, demo);
        search.setGraphic(Controls.icon(Feather.SEARCH));
        Controls.named(search, look.text("shell.search"), look.text("keys.ctrl", "K"));
        Controls.iconOnly(theme, Feather.MOON, look.text("shell.theme"), "");
        Controls.iconOnly(help, Feather.HELP_CIRCLE, look.text("shell.help.title"), "?");
        Controls.iconOnly(narrow, Feather.SIDEBAR, look.text("shell.strip.narrow"), look.text("keys.ctrl.shift", "S"));
        Controls.iconOnly(wide, Feather.MAXIMIZE_2, look.text("shell.strip.wide"), look.text("keys.ctrl.shift", "S"));
        agents.setAccessibleText(look.text("shell.agents.switch"));
        agents.selectedProperty().addListener((_, _, working) -> switched(working));
        show(viewModel.statusProperty().get());
    }

    void show(@Nullable Status status) {
        strip.show(status);
        agents.setDisable(status == null);
        if (status == null) {
            return;
        }
        agents.setSelected(!status.agentsStopped());
        rail.badge("inbox", status.unread());
        rail.badge("approvals", status.waiting());
    }

    /// Heeds the person only, not what this view shows by itself.
    private void switched(boolean working) {
        var status = viewModel.statusProperty().get();
        if (status != null && working == status.agentsStopped()) {
            viewModel.switchAgents();
        }
    }

    void show(String name, Node screen) {
        title.setText(look.text("screen." + name));
        if (!place.getChildren().equals(List.of(screen))) {
            place.getChildren().setAll(screen);
        }
        rail.select(name);
    }

    /// Leaves the screen alone, for a narrow window.
    void narrow(boolean narrow) {
        Controls.shown(rail, !narrow);
        Controls.shown(strip, !narrow);
        Controls.shown(topBar, !narrow);
        Controls.shown(ribbon, demo && !narrow);
        Controls.shown(stripBar, narrow);
    }

    @FXML
    void openPalette() {
        openPalette.run();
    }

    @FXML
    void openHelp() {
        openHelp.run();
    }

    @FXML
    void otherTheme() {
        frame.otherTheme();
    }

    @FXML
    void goNarrow() {
        frame.strip(true);
    }

    @FXML
    void goWide() {
        frame.strip(false);
    }

    @FXML
    void connect() {
        frame.open("settings/whatsapp");
    }
}
