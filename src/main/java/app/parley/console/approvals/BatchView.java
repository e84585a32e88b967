package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Views;
import app.parley.console.media.Artist;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Several cards one under the other, each in full, sent together.
final class BatchView {
    private final ApprovalsViewModel model;
    private final BatchViewModel batch;
    private final KeyGuard guard;
    private final Artist artist;
    private final Look look;
    private final Map<UUID, BatchCard> shown = new LinkedHashMap<>();
    private final ListChangeListener<BatchItem> onChange = _ -> show();

    @FXML
    private VBox root;

    @FXML
    private Label told;

    @FXML
    private Button close;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox cards;

    @FXML
    private Button send;

    BatchView(ApprovalsViewModel model, KeyGuard guard, Look look, Artist artist) {
        this.artist = artist;
        this.model = model;
        this.batch = model.batch();
        this.guard = guard;
        this.look = look;
    }

    Parent load() {
        Views.load(this, look.texts());
        root.setFocusTraversable(true);
        root.setAccessibleText(look.text("approvals.batch.title"));
        scroll.setFocusTraversable(false);
        close.setText(look.text("approvals.batch.close"));
        close.setGraphic(Controls.label("Esc", "key-cap"));
        close.setOnAction(_ -> model.cancel());
        send.setId("batch-send");
        send.setGraphic(Controls.label(KeyCaps.of(model.singleKeys()).send(), "key-cap"));
        send.setOnAction(_ -> {
            if (guard.clickCounts()) {
                batch.send();
            }
        });
        batch.items().addListener(onChange);
        batch.tickedProperty().subscribe(this::count);
        batch.busyProperty().subscribe(this::count);
        show();
        return root;
    }

    void close() {
        batch.items().removeListener(onChange);
    }

    void focus() {
        root.requestFocus();
        scroll.setVvalue(0);
    }

    private void count() {
        long ticked = batch.tickedProperty().get();
        send.setText(look.text("approvals.batch.send", ticked));
        send.setDisable(ticked == 0 || batch.busyProperty().get());
        long sent = batch.items().stream()
                .filter(item -> item.standing() == BatchItem.Standing.SENT)
                .count();
        told.setText(
                sent > 0
                        ? look.text("approvals.batch.told", sent, batch.items().size())
                        : look.text(
                                "approvals.batch.read", ticked, batch.items().size()));
    }

    private void show() {
        var ids = batch.items().stream().map(BatchItem::id).toList();
        if (!ids.equals(shown.keySet().stream().toList())) {
            shown.clear();
            for (var id : ids) {
                shown.put(id, new BatchCard(look, artist, batch::tick, id));
            }
            cards.getChildren().setAll(shown.values());
        }
        for (var item : batch.items()) {
            var card = shown.get(item.id());
            if (card != null) {
                card.show(item);
            }
        }
        count();
    }
}
