package app.parley.console.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A text that can be edited, of one conversation after the other. What was typed and not kept is there again when the
/// conversation is, with the reason if it was refused.
final class EditField {
    private final Keeping keeping;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final Map<UUID, Typed> unsaved = new HashMap<>();
    private @Nullable UUID owner;
    private String kept = "";
    private boolean underWay;

    private record Typed(String text, String refusal) {}

    /// Has a text kept, and says how that went.
    @FunctionalInterface
    interface Keeping {
        void keep(UUID conversation, String text, Answer answer);
    }

    interface Answer {
        /// @param value the text from now on
        void kept(String value);

        /// @param reason in plain words
        void refused(String reason);

        /// Nobody knows: it can be tried again.
        void failed();
    }

    EditField(Keeping keeping) {
        this.keeping = keeping;
        text.subscribe((_, _) -> refusal.set(""));
    }

    StringProperty textProperty() {
        return text;
    }

    /// Why it was not kept; "" if nothing speaks against it.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    boolean edited() {
        return owner != null && !text.get().equals(kept);
    }

    /// The text of a conversation as it is now. It does not disturb who is typing.
    void show(UUID conversation, String value) {
        if (conversation.equals(owner)) {
            boolean typing = edited();
            kept = value;
            if (!typing) {
                text.set(value);
            }
            return;
        }
        putAside();
        owner = conversation;
        kept = value;
        var before = unsaved.remove(conversation);
        text.set(before == null ? value : before.text());
        refusal.set(before == null ? "" : before.refusal());
    }

    /// Another conversation is on its way: what was typed waits for this one to come back.
    void putAside() {
        if (owner != null && edited()) {
            unsaved.put(owner, new Typed(text.get(), refusal.get()));
        }
        owner = null;
        kept = "";
        text.set("");
        refusal.set("");
    }

    void revert() {
        text.set(kept);
        refusal.set("");
    }

    void keep() {
        var conversation = owner;
        if (conversation == null || !edited() || underWay) {
            return;
        }
        underWay = true;
        var typed = text.get();
        keeping.keep(conversation, typed, new Answer() {
            @Override
            public void kept(String value) {
                settled(conversation, typed, value);
            }

            @Override
            public void refused(String reason) {
                turnedDown(conversation, typed, reason);
            }

            @Override
            public void failed() {
                underWay = false;
            }
        });
    }

    private void settled(UUID conversation, String typed, String value) {
        underWay = false;
        if (!conversation.equals(owner)) {
            unsaved.remove(conversation);
            return;
        }
        kept = value;
        if (text.get().equals(typed)) {
            text.set(value);
        }
    }

    private void turnedDown(UUID conversation, String typed, String reason) {
        underWay = false;
        if (!conversation.equals(owner)) {
            unsaved.put(conversation, new Typed(typed, reason));
        } else if (text.get().equals(typed)) {
            refusal.set(reason);
        }
    }
}
