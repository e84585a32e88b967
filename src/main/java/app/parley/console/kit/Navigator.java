package app.parley.console.kit;

import java.util.UUID;

/// Leads from one screen to another.
public interface Navigator {

    /// @param screen the name of a [Screen]
    void go(String screen);

    /// Opens the inbox at this conversation.
    void openConversation(UUID conversation);

    /// Opens the queue at this draft.
    void openDraft(UUID draft);
}
