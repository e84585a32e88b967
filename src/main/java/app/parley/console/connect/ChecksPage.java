package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Examined;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The checks, one below the other as they finish, and what they come to.
final class ChecksPage {
    private final PageParts parts;
    private final Look look;
    private final ConnectViewModel model;
    private final VBox lines = new VBox();
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
        parts.add(sum, lines, again);
        parts.tie(model.busyProperty().subscribe(again::setDisable));
        parts.tie(model.examinedProperty().subscribe(this::show));
        return null;
    }

    /// What is broken comes first once all is known.
    private void show(Examined examined) {
        var known = examined.over()
                ? examined.lines().stream().sorted((a, b) -> rank(a) - rank(b)).toList()
                : examined.lines();
        lines.getChildren()
                .setAll(known.stream().map(line -> CheckRow.of(look, line)).toList());
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
