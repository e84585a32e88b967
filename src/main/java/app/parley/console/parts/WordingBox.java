package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Reveal;
import app.parley.console.kit.SpentKey;
import app.parley.desk.wording.WordingShown;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Where one asks for words and chooses among wordings: Enter asks, a digit takes one, Escape leaves.
public final class WordingBox extends VBox {
    private final SpentKey keys;
    private final Look look;
    private final WordingModel model;
    private final Label title = Controls.label("", "strong");
    private final WishLine wish;
    private final Label busy;
    private final Label problem = Controls.wrapped("", "danger-text");
    private final VBox wordings = new VBox();
    private final ScrollPane pane = new ScrollPane(wordings);

    /// @param around everything the keyboard may go to from here
    public WordingBox(Look look, WordingModel model, Node around) {
        this.keys = new SpentKey(around);
        this.look = look;
        this.model = model;
        wish = new WishLine(look, "wording-wish");
        busy = Controls.label(look.text("wording.busy"), "muted");
        problem.setGraphic(Controls.icon(Feather.ALERT_CIRCLE, "small", "danger"));
        getStyleClass().add("wording-box");
        wordings.getStyleClass().add("wordings");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        var leave = Controls.iconOnly(
                Controls.button("", model::close, "small"), Feather.X, look.text("wording.leave"), "Esc");
        var head = new HBox(title, Controls.spacer(), leave);
        head.getStyleClass().add("lined");
        var ask = Controls.button(look.text("wording.ask"), this::ask);
        ask.setGraphic(Controls.label("↵", "key-cap"));
        ask.setId("wording-ask");
        ask.disableProperty().bind(model.busyProperty());
        wish.field().setOnAction(_ -> ask());
        HBox.setHgrow(wish.field(), Priority.ALWAYS);
        var line = new HBox(wish.field(), ask);
        line.getStyleClass().add("hint-line");
        getChildren().addAll(head, line, wish.chips(), busy, problem, pane);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// What ties it to its model, which outlives it.
    public Subscription tie() {
        return Subscription.combine(
                model.openProperty().subscribe(this::open),
                model.busyProperty().subscribe(now -> Controls.shown(busy, now)),
                model.problemProperty().subscribe(this::problem),
                model.foundProperty().subscribe(this::found));
    }

    private void open(boolean open) {
        Controls.shown(this, open);
        if (open) {
            boolean standing = model.standingProperty().get();
            title.setText(look.text(standing ? "wording.otherwise" : "wording.title"));
            var prompt = look.text(standing ? "wording.otherwise.prompt" : "wording.prompt");
            wish.field().setPromptText(prompt);
            wish.field().setAccessibleText(prompt);
            Controls.shown(wish.chips(), standing);
            wish.begin();
            wish.field().setText(model.wish());
            wish.field().end();
            Reveal.reveal(this);
        }
    }

    private void problem(String why) {
        problem.setText(look.texts().textOrSaid(why));
        Controls.shown(problem, !why.isEmpty());
    }

    private void ask() {
        model.ask(wish.words(), look.texts().locale().toLanguageTag());
    }

    private void found(List<WordingShown> found) {
        wordings.getChildren().clear();
        for (int at = 0; at < found.size(); at++) {
            wordings.getChildren().add(new WordingCard(look, at, found.get(at), model::choose));
        }
        Controls.shown(pane, !found.isEmpty());
        if (!found.isEmpty()) {
            wordings.getChildren().getFirst().requestFocus();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        boolean done = switch (key.getCode()) {
            case ESCAPE -> {
                model.close();
                yield true;
            }
            case UP -> move(-1);
            case DOWN -> move(1);
            default -> !(key.getTarget() instanceof TextInputControl) && chosen(key.getCode());
        };
        if (done) {
            keys.spend(key);
        }
    }

    private boolean chosen(KeyCode key) {
        if (!key.isDigitKey()) {
            return false;
        }
        var name = key.getName();
        model.choose(Character.digit(name.charAt(name.length() - 1), 10) - 1);
        return true;
    }

    /// From the line down to the wordings, and up again.
    private boolean move(int step) {
        var cards = wordings.getChildren();
        if (cards.isEmpty()) {
            return false;
        }
        int now = cards.indexOf(getScene().getFocusOwner());
        int next = Math.min(now + step, cards.size() - 1);
        (next < 0 ? wish.field() : cards.get(next)).requestFocus();
        return true;
    }
}
