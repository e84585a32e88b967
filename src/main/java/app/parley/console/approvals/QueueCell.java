package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.parts.DraftWords;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.QueueLine;
import app.parley.desk.approvals.Sureness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One waiting draft in the list.
final class QueueCell extends ListCell<Row> {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final Duration SHORT = Duration.ofHours(4);
    private final Look look;
    private final Label avatar = Controls.avatar("");
    private final Label name = Controls.label("", "strong");
    private final Label share = Controls.label("", "share");
    private final Label about = Controls.label("", "muted");
    private final HBox chips = new HBox();
    private final HBox row;

    /// @param go the person chose it
    /// @param toggle the person put it into the batch, or out of it
    QueueCell(Look look, Consumer<UUID> go, Consumer<UUID> toggle) {
        this.look = look;
        getStyleClass().add("queue-cell");
        name.setMinWidth(0);
        about.setMinWidth(0);
        share.setMinWidth(USE_PREF_SIZE);
        chips.setMinWidth(USE_PREF_SIZE);
        chips.getStyleClass().add("chips");
        var first = new HBox(name, Controls.spacer(), share);
        var second = new HBox(about, Controls.spacer(), chips);
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        var lines = new VBox(first, second);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        row = new HBox(avatar, lines);
        row.getStyleClass().add("row");
        setPrefWidth(0);
        avatar.setOnMouseClicked(event -> {
            if (getItem() != null) {
                toggle.accept(getItem().id());
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                if (event.isShortcutDown()) {
                    toggle.accept(getItem().id());
                } else {
                    go.accept(getItem().id());
                }
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(GONE, false);
            return;
        }
        fill(item);
        setGraphic(row);
    }

    private void fill(Row item) {
        var line = item.line();
        pseudoClassStateChanged(GONE, !item.waits());
        avatar.setText(item.selected() ? "" : line.initials());
        avatar.setGraphic(item.selected() ? Controls.icon(Feather.CHECK, "accent") : null);
        avatar.getStyleClass().remove("selected");
        if (item.selected()) {
            avatar.getStyleClass().add("selected");
        }
        name.setText(line.name());
        name.setNodeOrientation(Directions.of(line.name()));
        var sure = DraftWords.share(look, line.alike());
        share.setText(item.waits() ? sure.isEmpty() ? "–" : sure : "");
        about.setText(item.gone() == null ? about(line) : GoneWords.of(look, item.gone(), line.name()));
        chips.getChildren().setAll(item.waits() ? chips(line) : List.of());
        setAccessibleText(spoken(item));
    }

    private String about(QueueLine line) {
        return look.texts().word("intent", line.intent());
    }

    private List<Label> chips(QueueLine line) {
        var now = look.times().now();
        var found = new ArrayList<Label>();
        var goes = line.goesAt();
        var end = line.expiresAt();
        if (goes != null) {
            found.add(Controls.chip(CountdownWords.left(look, goes), "warning"));
        } else if (line.endsUnseen()) {
            found.add(Controls.chip(look.text("approvals.unseen.short"), "warning"));
        } else if (end != null && Duration.between(now, end).compareTo(SHORT) < 0) {
            found.add(Controls.chip(look.text("approvals.left", look.times().left(end)), "warning"));
        }
        found.add(kindOrSureness(line));
        return found;
    }

    private Label kindOrSureness(QueueLine line) {
        return switch (line.kind()) {
            case HAND_OVER -> Controls.chip(look.text("approvals.kind.hand_over"), "neutral");
            case PROBLEM -> Controls.chip(look.text("approvals.kind.problem"), "danger");
            case REPLY, TEMPLATE -> Controls.chip(DraftWords.sureness(look, line.sureness()), tone(line.sureness()));
        };
    }

    static String tone(Sureness sureness) {
        return switch (sureness) {
            case USUALLY_RIGHT -> "success";
            case CHECK -> "neutral";
            case UNSURE -> "warning";
        };
    }

    private String spoken(Row item) {
        var line = item.line();
        var chosen = item.selected() ? look.text("approvals.chosen") + ", " : "";
        var state = item.gone() == null
                ? DraftWords.sureness(look, line.sureness())
                : GoneWords.of(look, item.gone(), line.name());
        var kind = line.kind() == DraftShown.Kind.REPLY
                ? ""
                : ", " + kindOrSureness(line).getText();
        return chosen + line.name() + ", " + about(line) + ", " + state + kind;
    }
}
