package app.parley.console.thread;

import app.parley.console.parts.MessageActions;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.thread.ThreadMessage;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the person wishes about a message in the open thread.
///
/// @param giveBack hears the words of a message that was taken back, and in which conversation
record MessageWishes(
        Supplier<@Nullable UUID> open,
        Consumer<UUID> finder,
        Sendings sendings,
        InboxDesk inbox,
        BiConsumer<UUID, String> giveBack)
        implements MessageActions {

    @Override
    public void find(UUID message) {
        finder.accept(message);
    }

    /// A person's own words come back into the composer; an agent's wait for a decision again.
    @Override
    public void takeBack(ThreadMessage message) {
        var conversation = open.get();
        sendings.takeBack(message.id(), words -> {
            if (conversation != null && "operator".equals(message.source())) {
                giveBack.accept(conversation, words);
            }
        });
    }

    @Override
    public void sendAgain(ThreadMessage message) {
        sendings.settle(message.id(), inbox::sendAgain);
    }

    @Override
    public void hasArrived(ThreadMessage message) {
        sendings.settle(message.id(), inbox::hasArrived);
    }

    /// @param emoji null to take the reaction back
    void react(ThreadMessage message, @Nullable String emoji) {
        var conversation = open.get();
        if (conversation != null) {
            sendings.react(conversation, message.id(), emoji);
        }
    }
}
