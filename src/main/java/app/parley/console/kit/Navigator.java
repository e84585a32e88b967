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

    /// Opens the templates with a new one for offers, and asks for its words.
    ///
    /// @param wish what it should say
    default void writeTemplate(String wish) {
        go("templates");
    }

    /// Opens the runs of scripted customers and old answers at the one that began then.
    default void openRun(Instant at) {
        go("simulations");
    }
}
