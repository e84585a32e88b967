package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.desk.costs.CostsShown;
import app.parley.desk.costs.Taken;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What this month costs, kind by kind, and where prices come from.
final class CostsPane {
    private static final List<String> HEADS = List.of("kind", "messages", "free", "cost");
    private final Look look;
    private final CostsViewModel model;
    private final Label month = Controls.wrapped("", "screen-title");
    private final Label today = Controls.wrapped("", "muted");
    private final GridPane lines = new GridPane();
    private final Label none = Controls.wrapped("", "muted");
    private final Label unpriced = Controls.wrapped("", "warning-text");
    private final Label allowance = Controls.wrapped("");
    private final ProgressBar used = new ProgressBar();
    private final VBox cards = new VBox();
    private final Label refused = Controls.wrapped("", "danger-text");

    CostsPane(Form form, CostsViewModel model) {
        this.look = form.look();
        this.model = model;
        month.setId("settings-costs-month");
        lines.getStyleClass().add("costs-lines");
        unpriced.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "warning"));
        none.setText(look.text("settings.costs.none"));
        used.getStyleClass().add("costs-used");
        var free = new VBox(allowance, used);
        free.getStyleClass().add("settings-row");
        form.add(new VBox(month, today));
        form.heading("settings.costs.delivered");
        form.add(lines, none, unpriced, free);
        form.heading("settings.costs.cards");
        form.add(cards);
        form.text("settings.costs.from", model.from, this::choose);
        var take = Controls.button(look.text("settings.costs.take"), this::choose);
        take.setId("settings-costs-take");
        refused.setId("settings-costs-refused");
        refused.setGraphic(Controls.icon(Feather.ALERT_CIRCLE, "danger"));
        form.add(refused);
        form.buttons(take);
        new ModelPricePane(form, model);
        form.ties().add(model.shownProperty().subscribe(this::show));
        form.ties().add(model.refusedProperty().subscribe(this::refuse));
    }

    private void choose() {
        var file = new FileChooser().showOpenDialog(cards.getScene().getWindow());
        if (file != null) {
            model.take(file.toPath());
        }
    }

    private void refuse(Taken.@Nullable Refused no) {
        Controls.shown(refused, no != null);
        if (no != null) {
            var why = look.texts().said(no.why());
            refused.setText(no.line() == 0 ? why : look.text("settings.costs.line", no.line(), why));
        }
    }

    private void show(@Nullable CostsShown costs) {
        if (costs == null) {
            return;
        }
        var times = look.times();
        month.setText(
                look.text("settings.costs.month", times.money(costs.month().all())));
        today.setText(look.text(
                "settings.costs.today",
                times.money(costs.today().all()),
                times.cost(costs.month().modelMicros())));
        fill(costs.lines());
        long without = costs.month().unpriced();
        Controls.shown(unpriced, without > 0);
        unpriced.setText(look.text("settings.costs.unpriced", without));
        Controls.shown(used.getParent(), costs.free() > 0);
        long taken = Math.min(costs.freeUsed(), costs.free());
        allowance.setText(look.text("settings.costs.allowance", taken, costs.free()));
        used.setProgress(costs.free() == 0 ? 0 : (double) taken / costs.free());
        used.setAccessibleText(allowance.getText());
        showCards(costs.cards());
    }

    private void fill(List<CostsShown.Line> all) {
        lines.getChildren().clear();
        Controls.shown(lines, !all.isEmpty());
        Controls.shown(none, all.isEmpty());
        for (int column = 0; column < HEADS.size(); column++) {
            var head = Controls.label(look.text("settings.costs.head." + HEADS.get(column)), "caption");
            lines.add(head, column, 0);
            align(head, column);
        }
        for (int row = 0; row < all.size(); row++) {
            var line = all.get(row);
            var cells = List.of(
                    look.texts()
                            .word(
                                    "charge",
                                    line.category().toLowerCase(Locale.ROOT).replace('-', '_')),
                    look.times().number(line.messages()),
                    look.times().number(line.free()),
                    cost(line));
            for (int column = 0; column < cells.size(); column++) {
                var cell = Controls.label(cells.get(column));
                lines.add(cell, column, row + 1);
                align(cell, column);
            }
        }
    }

    private static void align(Label cell, int column) {
        if (column > 0) {
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.getStyleClass().add("costs-number");
        }
    }

    private String cost(CostsShown.Line line) {
        if (line.unpriced() > 0 && line.cost().isEmpty()) {
            return look.text("cost.unknown");
        }
        var known = line.cost().isEmpty() ? look.times().cost(0L) : look.times().money(line.cost());
        return line.unpriced() == 0 ? known : known + " + " + look.text("cost.unknown");
    }

    private void showCards(List<CostsShown.Card> all) {
        cards.getChildren().clear();
        if (all.isEmpty()) {
            cards.getChildren().add(Controls.wrapped(look.text("settings.costs.cards.none"), "muted"));
        }
        for (var card : all) {
            cards.getChildren()
                    .add(Controls.wrapped(look.text(
                            "settings.costs.card",
                            card.currency(),
                            look.times().date(card.validFrom()),
                            card.markets())));
        }
    }
}
