package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.parts.WordingModel;
import app.parley.desk.wording.WordingDesk;
import app.parley.desk.wording.Wordings;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Wordings to choose from, for what is being written to a contact.
final class Suggesting {
    private final WordingDesk desk;
    private final Supplier<@Nullable UUID> conversation;
    private final StringProperty text;
    private final WordingModel model;

    /// @param write gives the keyboard back to the words
    Suggesting(
            WordingDesk desk,
            Background background,
            Supplier<@Nullable UUID> conversation,
            StringProperty text,
            Runnable write) {
        this.desk = desk;
        this.conversation = conversation;
        this.text = text;
        this.model = new WordingModel(background, this::about, text::set);
        model.onLeft(write);
    }

    WordingModel model() {
        return model;
    }

    void open() {
        if (conversation.get() != null) {
            model.open(text.get());
        }
    }

    private Callable<Wordings> about(String wish, String operator) {
        var id = Objects.requireNonNull(conversation.get());
        var words = text.get();
        return () -> desk.toOne(id, wish, words, operator);
    }
}
