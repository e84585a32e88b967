package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.desk.costs.ModelPrice;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// What the language model costs, and where to type it if nobody knows.
final class ModelPricePane {
    private final Look look;
    private final Label known = Controls.wrapped("", "muted");
    private final Label limits = Controls.wrapped("", "muted");
    private final List<Node> typing;

    ModelPricePane(Form form, CostsViewModel model) {
        this.look = form.look();
        known.setId("settings-costs-price");
        form.heading("settings.costs.model");
        limits.setId("settings-costs-limits");
        form.add(known, limits);
        var input = form.number("settings.costs.input", model.input, "settings.costs.dollars", model::keepPrice);
        var output = form.number("settings.costs.output", model.output, "settings.costs.dollars", model::keepPrice);
        var keep = Controls.button(look.text("settings.costs.price.keep"), model::keepPrice);
        keep.setId("settings-costs-price-keep");
        this.typing = List.of(input, output, form.buttons(keep));
        form.ties().add(model.priceProperty().subscribe(this::show));
    }

    private void show(@Nullable ModelPrice price) {
        typing.forEach(node -> Controls.shown(node, price != null && !price.listed()));
        if (price == null) {
            return;
        }
        limits.setText(
                price.limits().isEmpty()
                        ? look.text("settings.costs.limit.unknown")
                        : price.limits().stream().map(this::limit).collect(Collectors.joining("\n")));
        Controls.shown(limits, price.limited());
        var own = price.own();
        if (price.listed()) {
            known.setText(look.text("settings.costs.price.listed", price.model()));
        } else if (own == null) {
            known.setText(look.text("settings.costs.price.unknown", price.model()));
        } else {
            known.setText(look.text(
                    "settings.costs.price.own", price.model(), look.times().date(own.from())));
        }
    }

    private String limit(ModelPrice.Limit limit) {
        var key = "settings.costs.limit." + (limit.tokens() ? "tokens" : "requests")
                + (limit.daily() ? ".day" : ".minute");
        return look.text(key, look.times().number(limit.used()), look.times().number(limit.most()));
    }
}
