package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which row of the list is selected, and the conversation that is open with it.
final class Selection {
    private final ReadOnlyObjectWrapper<@Nullable ListRow> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ConversationLine> open = new ReadOnlyObjectWrapper<>();
    private final Set<UUID> guests = new HashSet<>();

    ReadOnlyObjectProperty<@Nullable ListRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ConversationLine> openProperty() {
        return open.getReadOnlyProperty();
    }

    boolean isOpen(UUID conversation) {
        var to = place.get();
        return to != null && to.conversation().equals(conversation);
    }

    /// Whether it is shown in the list only because somebody was led to it.
    boolean isGuest(UUID conversation) {
        return isOpen(conversation) && guests.contains(conversation);
    }

    /// @param line the conversation as far as it is known
    void put(@Nullable ListRow now, @Nullable ConversationLine line) {
        var to = now == null ? null : now.place();
        guests.removeIf(guest -> to == null || !guest.equals(to.conversation()));
        row.set(now);
        place.set(to);
        open.set(line);
    }

    /// Opens what has no row yet.
    void invite(UUID conversation) {
        guests.clear();
        guests.add(conversation);
        place.set(new Place(conversation, null));
        open.set(null);
        row.set(null);
    }

    void forgetGuests() {
        guests.clear();
    }

    /// The open conversation is like this now.
    ///
    /// @param withoutRow the selected row is gone, and the conversation has one
    void seen(ConversationLine line, boolean withoutRow) {
        if (!isOpen(line.id())) {
            return;
        }
        if (withoutRow || row.get() instanceof ListRow.Chat) {
            row.set(new ListRow.Chat(line));
        }
        open.set(line);
    }
}
