package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// How a text should be: a line of words, and the usual wishes under it, each under a digit as long as nothing else was
/// typed.
public final class WishLine {
    private static final List<String> USUAL = List.of("shorter", "warmer", "formal", "price", "translate");
    private final List<String> wishes;
    private final TextField field = new TextField();
    private final FlowPane chips = new FlowPane();

    /// What stands there by the chips alone.
    private String chosen = "";

    /// @param id of the field
    public WishLine(Look look, String id) {
        wishes = USUAL.stream().map(wish -> look.text("wish." + wish)).toList();
        field.setId(id);
        Directions.follow(field);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        chips.getStyleClass().add("deeds");
        for (int at = 0; at < wishes.size(); at++) {
            var wish = wishes.get(at);
            var chip = Controls.button(wish, () -> add(wish), "small", "wish");
            chip.setGraphic(Controls.label(String.valueOf(at + 1), "key-cap"));
            chips.getChildren().add(chip);
        }
    }

    public TextField field() {
        return field;
    }

    public FlowPane chips() {
        return chips;
    }

    /// What is wished; "" if nothing is.
    public String words() {
        return field.getText().strip();
    }

    /// Empties the line and goes there.
    public void begin() {
        chosen = "";
        field.clear();
        field.requestFocus();
    }

    private void typed(KeyEvent key) {
        int digit = key.getCharacter().length() == 1
                ? Character.digit(key.getCharacter().charAt(0), 10)
                : -1;
        if (chips.isVisible() && digit >= 1 && digit <= wishes.size() && words().equals(chosen)) {
            add(wishes.get(digit - 1));
            key.consume();
        }
    }

    private void add(String wish) {
        var before = words();
        boolean byChips = before.equals(chosen);
        var all = new ArrayList<>(before.isEmpty() ? List.of() : List.of(before.split(", ")));
        if (!all.contains(wish)) {
            all.add(wish);
        }
        field.setText(String.join(", ", all));
        chosen = byChips ? words() : chosen;
        field.requestFocus();
        field.end();
    }
}
