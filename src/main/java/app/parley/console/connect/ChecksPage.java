package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Examined;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The checks, one below the other as they finish, and what they come to.
final class ChecksPage {
    /// As the check of the number says it, and a test of that check holds it.
    private static final String UNREGISTERED = "The number is not registered";

    private final PageParts parts;
    private final Look look;
    private final ConnectViewModel model;
    private final VBox lines = new VBox();
    private final VBox registering = new VBox();
    private final PasswordField pin = new PasswordField();
    private final Label sum = Controls.wrapped("", "strong");

    ChecksPage(PageParts parts, ConnectViewModel model) {
        this.parts = parts;
        this.look = parts.look();
        this.model = model;
    }

    @Nullable
    Node fill() {
        sum.setId("connect-sum");
        lines.getStyleClass().add("connect-checks");
        var again = Controls.button(look.text("connect.checks.again"), model::examine);
        again.setId("connect-again");
        parts.add(sum, register(), lines, again);
        parts.tie(model.busyProperty().subscribe(again::setDisable));
        parts.tie(model.examinedProperty().subscribe(this::show));
        return null;
    }

    /// Asked for only where the number is what is broken, and above what is fine, which fills the page.
    private VBox register() {
        pin.setId("connect-pin");
        pin.getStyleClass().add("connect-field");
        pin.setAccessibleText(look.text("connect.register.pin"));
        pin.setOnAction(_ -> model.register(pin.getText()));
        var label = Controls.label(look.text("connect.register.pin"), "strong");
        label.setLabelFor(pin);
        var button = Controls.button(look.text("connect.register.do"), () -> model.register(pin.getText()));
        button.setId("connect-register");
        var said = Controls.wrapped("");
        said.setId("connect-register-said");
        parts.tie(model.busyProperty().subscribe(button::setDisable));
        parts.tie(model.registrationProperty().subscribe(words -> {
            said.setText(look.texts().textOrSaid(words));
            Controls.shown(said, !words.isEmpty());
        }));
        registering.getStyleClass().add("settings-row");
        registering
                .getChildren()
                .setAll(label, pin, Controls.wrapped(look.text("connect.register.why"), "caption"), button, said);
        return registering;
    }

    /// What is broken comes first once all is known.
    private void show(Examined examined) {
        var known = examined.over()
                ? examined.lines().stream().sorted((a, b) -> rank(a) - rank(b)).toList()
                : examined.lines();
        lines.getChildren()
                .setAll(known.stream().map(line -> CheckRow.of(look, line)).toList());
        Controls.shown(
                registering,
                examined.lines().stream()
                        .anyMatch(line -> line.state() == CheckLine.State.FAIL
                                && line.sentence().startsWith(UNREGISTERED)));
        long broken = examined.lines().stream()
                .filter(line -> line.state() == CheckLine.State.FAIL)
                .count();
        sum.setText(
                !examined.over()
                        ? look.text("connect.checks.running")
                        : broken == 0
                                ? look.text("connect.checks.passed")
                                : look.text("connect.checks.broken", broken));
        sum.setGraphic(
                !examined.over()
                        ? Controls.icon(Feather.LOADER)
                        : broken == 0
                                ? Controls.icon(Feather.CHECK_CIRCLE, "success")
                                : Controls.icon(Feather.X_CIRCLE, "danger"));
    }

    private static int rank(CheckLine line) {
        return switch (line.state()) {
            case FAIL -> 0;
            case WARN -> 1;
            case SKIP -> 2;
            case OK -> 3;
        };
    }
}
