package app.parley.console.kit;

import java.time.Instant;
import java.util.UUID;

/// Leads from one screen to another.
public interface Navigator {

    /// @param screen the name of a [Screen]
    void go(String screen);

    /// Opens the inbox at this conversation.
    void openConversation(UUID conversation);

    /// Opens the queue at this draft.
    void openDraft(UUID draft);

    /// Opens the runs of scripted customers and old answers at the one that began then.
    default void openRun(Instant at) {
        go("simulations");
    }
}
