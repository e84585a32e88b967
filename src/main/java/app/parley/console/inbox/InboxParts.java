package app.parley.console.inbox;

import app.parley.console.kit.Navigator;
import app.parley.console.thread.ThreadViewModel;
import app.parley.desk.settings.SettingsDesk;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;

/// What outlives the nodes of the inbox.
record InboxParts(
        Surroundings around,
        ConversationsViewModel list,
        ContextViewModel context,
        ThreadViewModel thread,
        ConversationActions actions,
        Folds folds,
        Reading reading,
        Sleepers sleepers) {

    static InboxParts of(Surroundings around, ThreadViewModel thread, SettingsDesk settings, Navigator navigator) {
        var list = new ConversationsViewModel(around);
        var context = new ContextViewModel(around, list::take);
        list.placeProperty().subscribe(place -> {
            context.open(place == null ? null : place.conversation());
            if (place == null || place.message() == null) {
                thread.open(place == null ? null : place.conversation());
            } else {
                thread.openAt(place.conversation(), place.message());
            }
        });
        return new InboxParts(
                around,
                list,
                context,
                thread,
                new ConversationActions(around, list, navigator),
                new Folds(around, settings),
                new Reading(around, list),
                new Sleepers(around, woken -> list.heard(woken, Set.of())));
    }

    void heard(Set<UUID> conversations, Set<UUID> contacts) {
        list.heard(conversations, contacts);
        context.heard(conversations, contacts);
    }

    void tick() {
        list.tick();
        sleepers.look();
    }

    /// Whether the pane beside the thread is hidden.
    BooleanProperty paneFolded() {
        return folds.folded("inbox.pane");
    }
}
