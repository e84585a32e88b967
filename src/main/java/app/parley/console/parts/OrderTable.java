package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.thread.Details;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What a customer ordered: a line for each product with its total, and what it makes together where that can be
/// told.
final class OrderTable extends GridPane {
    /// Nothing in a shop costs a number of more digits.
    private static final int MOST_DIGITS = 12;

    /// @param all of which only the first may be shown
    OrderTable(Look look, List<Details.Item> shown, List<Details.Item> all) {
        getStyleClass().add("order-table");
        int row = 0;
        for (var item : shown) {
            var product = item.product() == null || item.product().isBlank()
                    ? look.texts().word("type", "order")
                    : item.product();
            add(
                    DetailCards.label(
                            look.text("message.order.line", look.times().number(item.quantity()), product), "strong"),
                    0,
                    row);
            right(price(item.price(), item.currency()), 1, row);
            right(total(item).map(sum -> price(written(sum), item.currency())).orElse(""), 2, row);
            row++;
        }
        int last = row;
        together(all).ifPresent(sum -> {
            add(Controls.label(look.text("message.order.total"), "caption"), 0, last);
            right(price(written(sum), all.getFirst().currency()), 2, last);
        });
    }

    private void right(String words, int column, int row) {
        Node label = DetailCards.label(words, column == 1 ? "caption" : "strong");
        setHalignment(label, HPos.RIGHT);
        add(label, column, row);
    }

    /// With cents in full, where there are any.
    private static String written(BigDecimal sum) {
        return (sum.scale() == 0 ? sum : sum.setScale(Math.max(2, sum.scale()))).toPlainString();
    }

    private static String price(@Nullable String amount, @Nullable String currency) {
        return amount == null ? "" : amount + (currency == null ? "" : " " + currency);
    }

    static Optional<BigDecimal> total(Details.Item item) {
        return item.price() == null || item.quantity() < 1 || !item.price().matches("\\d{1,9}(\\.\\d{1,3})?")
                ? Optional.empty()
                : Optional.of(new BigDecimal(item.price()).multiply(BigDecimal.valueOf(item.quantity())))
                        .filter(sum -> sum.precision() <= MOST_DIGITS);
    }

    /// Nothing where a price is missing, or currencies differ.
    static Optional<BigDecimal> together(List<Details.Item> items) {
        if (items.size() < 2) {
            return Optional.empty();
        }
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            var one = total(item);
            if (one.isEmpty()
                    || !Objects.equals(item.currency(), items.getFirst().currency())) {
                return Optional.empty();
            }
            sum = sum.add(one.get());
        }
        return Optional.of(sum);
    }
}
