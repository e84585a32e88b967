package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.desk.costs.Bill;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How busy the shop is, and what that comes to.
final class BillPage {
    private final PageParts parts;
    private final Look look;
    private final BillViewModel model;
    private final Door door;
    private final Label sum = Controls.wrapped("", "screen-title");
    private final Label count = Controls.wrapped("");
    private final Label how = Controls.wrapped("", "caption");
    private final Label problem = Controls.wrapped("", "danger-text");

    BillPage(PageParts parts, BillViewModel model, Door door) {
        this.parts = parts;
        this.look = parts.look();
        this.model = model;
        this.door = door;
    }

    Node fill() {
        var chats = parts.field("connect.bill.chats", false, false, model.chatsProperty());
        var answers = parts.field("connect.bill.answers", false, false, model.answersProperty());
        chats.getStyleClass().add("settings-number");
        answers.getStyleClass().add("settings-number");
        countries();
        sum.setId("connect-bill-sum");
        var result = new VBox(sum, count, how, problem);
        result.getStyleClass().add("settings-row");
        parts.add(result);
        if (door == Door.COEXISTENCE) {
            parts.add(Controls.wrapped(look.text("connect.bill.phone"), "strong"));
        }
        parts.tie(model.billProperty().subscribe(this::show));
        parts.tie(model.problemProperty().subscribe(words -> {
            problem.setText(words.isEmpty() ? "" : look.text(words));
            Controls.shown(problem, !words.isEmpty());
        }));
        model.guess();
        return chats;
    }

    private void countries() {
        var order = Collator.getInstance(look.texts().locale());
        var all = model.countries().stream()
                .sorted(Comparator.comparing(this::name, order))
                .toList();
        var box = new ComboBox<>(FXCollections.observableArrayList(all));
        box.setId("connect-bill-country");
        box.setConverter(new Form.Names<>(this::name));
        box.getStyleClass().add("settings-field");
        box.setAccessibleText(look.text("connect.bill.country"));
        box.valueProperty().bindBidirectional(model.countryProperty());
        parts.tie(() -> box.valueProperty().unbindBidirectional(model.countryProperty()));
        var label = Controls.label(look.text("connect.bill.country"), "strong");
        label.setLabelFor(box);
        var row = new VBox(label, box);
        row.getStyleClass().add("settings-row");
        parts.add(row);
    }

    private String name(String country) {
        return new Locale.Builder()
                .setRegion(country)
                .build()
                .getDisplayCountry(look.texts().locale());
    }

    private void show(@Nullable Bill bill) {
        Controls.shown(sum, bill != null);
        Controls.shown(count, bill != null);
        Controls.shown(how, bill != null);
        if (bill == null) {
            return;
        }
        var times = look.times();
        var cost = bill.cost();
        sum.setText(
                cost == null ? look.text("connect.bill.unknown") : look.text("connect.bill.sum", times.money(cost)));
        count.setText(look.text("connect.bill.count", bill.answers(), bill.free()));
        how.setText(look.text(bill.example() ? "connect.bill.example" : "connect.bill.imported"));
    }
}
