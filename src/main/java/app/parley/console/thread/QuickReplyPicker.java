package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.settings.QuickReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The answers that are offered while a word after a slash is typed. The focus stays where one types.
final class QuickReplyPicker extends ListView<QuickReply> {
    private static final int MOST_ROWS = 6;
    private static final double ROW = 32;

    QuickReplyPicker(Look look, Consumer<QuickReply> chosen) {
        getStyleClass().addAll("reply-picker", "floating");
        setFocusTraversable(false);
        setFixedCellSize(ROW);
        setAccessibleText(look.text("thread.replies"));
        setCellFactory(_ -> new Row());
        setOnMouseClicked(_ -> picked().ifPresent(chosen));
    }

    void offer(List<QuickReply> replies) {
        getItems().setAll(replies);
        getSelectionModel().select(0);
        double height = Math.min(MOST_ROWS, replies.size()) * ROW + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        Controls.shown(this, !replies.isEmpty());
    }

    void move(int step) {
        int size = getItems().size();
        int next = Math.floorMod(getSelectionModel().getSelectedIndex() + step, Math.max(1, size));
        getSelectionModel().select(next);
        scrollTo(Math.max(0, next - MOST_ROWS + 2));
    }

    Optional<QuickReply> picked() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private static final class Row extends ListCell<QuickReply> {
        private final Label word = Controls.label("", "strong");
        private final Label text = Controls.label("", "muted");
        private final HBox line = new HBox(word, text);

        Row() {
            line.getStyleClass().add("lined");
            word.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable QuickReply reply, boolean empty) {
            super.updateItem(reply, empty);
            if (reply == null || empty) {
                setGraphic(null);
                return;
            }
            word.setText("/" + reply.word());
            text.setText(reply.text().replace('\n', ' '));
            setGraphic(line);
        }
    }
}
