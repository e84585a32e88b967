package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.parts.MessageRow;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.RejectReason;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An answer that went out alone, to be judged afterwards.
final class AfterPane extends VBox {
    private final ApprovalsViewModel model;
    private final AfterViewModel after;
    private final KeyGuard guard;
    private final Look look;
    private final Label title = Controls.label("", "pane-title");
    private final Label about = Controls.label("", "muted");
    private final Label left = Controls.label("", "caption");
    private final VBox messages = new VBox();
    private final ScrollPane scroll = new ScrollPane(messages);
    private final DraftArea area = new DraftArea();
    private final VBox body = new VBox();
    private final FlowPane buttons = new FlowPane();
    private final FlowPane reasons = new FlowPane();
    private final Label none;
    private @Nullable UUID last;

    AfterPane(ApprovalsViewModel model, KeyGuard guard, Look look) {
        this.model = model;
        this.after = model.after();
        this.guard = guard;
        this.look = look;
        setId("after");
        getStyleClass().add("approval-card");
        setFocusTraversable(true);
        setAccessibleText(look.text("approvals.after.title"));
        messages.getStyleClass().add("thread");
        scroll.setFitToWidth(true);
        messages.minHeightProperty()
                .bind(scroll.viewportBoundsProperty().map(bounds -> Math.max(0, bounds.getHeight() - 1)));
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(look.text("approvals.last"));
        var thread = new VBox(scroll);
        thread.getStyleClass().add("thread-box");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(thread, Priority.ALWAYS);
        area.setId("after-text");
        area.setAccessibleText(look.text("approvals.after.better"));
        area.textProperty().subscribe(after::write);
        buttons.getStyleClass().add("deeds");
        reasons.getStyleClass().add("deeds");
        none = Controls.wrapped(look.text("approvals.after.none"), "muted");
        var draft = new VBox(Controls.label(look.text("approvals.after.better"), "section-title"), area);
        draft.getStyleClass().add("draft-box");
        body.getStyleClass().add("after-body");
        body.getChildren()
                .addAll(thread, draft, buttons, Controls.label(look.text("approvals.after.wrong"), "strong"), reasons);
        VBox.setVgrow(body, Priority.ALWAYS);
        var close = Controls.button(look.text("approvals.batch.close"), model::cancel);
        close.setId("after-close");
        close.setGraphic(Controls.label("Esc", "key-cap"));
        var head = new HBox(title, about, Controls.spacer(), left, close);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, Controls.wrapped(look.text("approvals.after.help"), "muted"), none, body);
        keys();
        after.shownProperty().subscribe(this::show);
        after.waitingProperty().subscribe(count -> left.setText(look.text("approvals.after.left", count.longValue())));
    }

    void keys() {
        var caps = KeyCaps.of(model.singleKeys());
        var fine = judging("approvals.after.fine", caps.of(Deed.APPROVE), after::fine);
        fine.setId("after-fine");
        fine.getStyleClass().add("accent");
        var changed = judging("approvals.after.changed", caps.send(), after::changed);
        changed.setId("after-changed");
        buttons.getChildren().setAll(fine, changed);
        reasons.getChildren().clear();
        for (var reason : RejectReason.values()) {
            int number = reason.ordinal() + 1;
            var button = judging(
                    "reason." + reason.name().toLowerCase(Locale.ROOT), caps.reason(number), () -> after.wrong(reason));
            button.setId("after-reason-" + number);
            reasons.getChildren().add(button);
        }
    }

    private Button judging(String key, String cap, Runnable judge) {
        var button = new Button(look.text(key), Controls.label(cap, "key-cap"));
        Controls.named(button, look.text(key), cap);
        button.setOnAction(_ -> {
            if (guard.clickCounts()) {
                judge.run();
            }
        });
        return button;
    }

    private void show(@Nullable DraftCard card) {
        Controls.shown(body, card != null);
        Controls.shown(none, card == null);
        if (card == null) {
            title.setText(look.text("approvals.after.title"));
            about.setText("");
            last = null;
            return;
        }
        title.setText(card.name());
        about.setText("· " + look.texts().word("intent", card.draft().intent()));
        messages.getChildren().clear();
        for (var message : card.last()) {
            var row = new MessageRow(look);
            row.show(Lately.of(message));
            messages.getChildren().add(row);
        }
        if (!card.draft().id().equals(last)) {
            last = card.draft().id();
            begin(card);
        }
    }

    /// Another one: what was typed for the last is over.
    private void begin(DraftCard card) {
        var words = Editable.of(card.draft().text());
        area.say(words);
        area.setNodeOrientation(Directions.of(words));
        scroll.setVvalue(1);
        if (getScene() != null && isVisible()) {
            requestFocus();
        }
    }

    void edit() {
        area.requestFocus();
    }
}
