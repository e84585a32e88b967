package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.ConversationLine;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell of the list: a conversation, a message that was found, or the title over those.
final class RowCell extends ListCell<ListRow> {
    private final Look look;
    private final Supplier<String> sought;
    private final Executor frames;
    private @Nullable ChatRow chat;
    private @Nullable FoundRow found;
    private @Nullable ListRow shown;
    private long minute;
    private boolean coming;

    /// @param sought what is being searched
    /// @param frames where the nodes of a row are made: a cell is empty until its turn comes
    RowCell(Look look, Supplier<String> sought, Executor frames) {
        this.look = look;
        this.sought = sought;
        this.frames = frames;
        getStyleClass().add("row-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        long now = look.times().now().getEpochSecond() / 60;
        if (row == shown && minute == now) {
            return;
        }
        shown = row;
        minute = now;
        switch (row) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case ListRow.Chat(var line) -> {
                showChat(line);
                setAccessibleText(LineWords.spoken(look, line));
            }
            case ListRow.FoundTitle() -> {
                var title = look.text("inbox.found.title");
                setGraphic(Controls.label(title, "section-title"));
                setAccessibleText(title);
            }
            case ListRow.Found(var hit) -> {
                var shownHit = found == null ? new FoundRow(look) : found;
                found = shownHit;
                shownHit.show(hit, sought.get());
                setGraphic(shownHit);
                setAccessibleText(
                        look.text("inbox.found.spoken", hit.name(), look.times().moment(hit.at())) + ", "
                                + Snippet.of(hit.text(), sought.get()));
            }
        }
    }

    private void showChat(ConversationLine line) {
        setGraphic(chat);
        if (chat != null) {
            chat.show(line);
        } else if (!coming) {
            coming = true;
            frames.execute(this::makeChat);
        }
    }

    private void makeChat() {
        chat = new ChatRow(look);
        if (shown instanceof ListRow.Chat(var line)) {
            showChat(line);
        }
    }
}
