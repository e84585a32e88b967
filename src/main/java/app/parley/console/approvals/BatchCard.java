package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.media.Artist;
import app.parley.console.parts.CarriedBox;
import app.parley.console.parts.ChecksList;
import app.parley.console.parts.MessageRow;
import app.parley.desk.Typed;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.approvals.DraftCard;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One card of a batch, in full, with its own tick.
final class BatchCard extends VBox {
    private final Look look;
    private final Artist artist;
    private final CheckBox tick = new CheckBox();
    private final Label about = Controls.label("", "muted");
    private final Label note = Controls.label("", "note");
    private final VBox content = new VBox();
    private @Nullable DraftCard drawn;
    private boolean showing;

    BatchCard(Look look, Artist artist, BiConsumer<UUID, Boolean> onTick, UUID draft) {
        this.look = look;
        this.artist = artist;
        getStyleClass().addAll("card", "batch-card");
        tick.getStyleClass().add("strong");
        note.setMinWidth(USE_PREF_SIZE);
        about.setMinWidth(0);
        content.getStyleClass().add("batch-content");
        var head = new HBox(tick, about, Controls.spacer(), note);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, content);
        tick.selectedProperty().addListener((_, _, now) -> {
            if (!showing) {
                onTick.accept(draft, now);
            }
        });
    }

    void show(BatchItem item) {
        showing = true;
        tick.setText(item.card().name());
        tick.setSelected(item.ticked());
        tick.setDisable(!item.isTickable());
        showing = false;
        about.setText(look.texts().word("intent", item.card().draft().intent()));
        note.setText(words(item));
        Controls.shown(note, !item.note().isEmpty());
        note.getStyleClass().removeAll("success-text", "warning-text", "danger-text");
        note.getStyleClass()
                .add(
                        switch (item.standing()) {
                            case SENT -> "success-text";
                            case REFUSED -> "danger-text";
                            case OPEN, STALE, FIXED -> "warning-text";
                        });
        if (!item.card().equals(drawn)) {
            drawn = item.card();
            draw(item.card());
        }
    }

    private String words(BatchItem item) {
        if (item.note().isEmpty()) {
            return "";
        }
        var words = look.text(item.note(), item.card().name());
        return item.said().isBlank() ? words : words + " " + look.texts().said(item.said());
    }

    private void draw(DraftCard card) {
        content.getChildren().clear();
        var newest = Gone.newest(card);
        if (newest != null) {
            var row = new MessageRow(look);
            row.show(Lately.of(newest));
            content.getChildren().add(row);
        }
        var text = Typed.cut(card.draft().text(), Shown.MOST);
        var draft = new Prose("batch-draft");
        draft.setText(text);
        var bad = card.draft().checks().stream()
                .filter(check -> check.result() != CheckShown.Result.PASS)
                .toList();
        var checks = new ChecksList(look);
        checks.show(bad);
        Controls.shown(checks, !bad.isEmpty());
        var carried = new CarriedBox();
        carried.drawnBy(artist);
        carried.show(look, card.draft().carries());
        content.getChildren().addAll(draft, carried, checks);
    }
}
