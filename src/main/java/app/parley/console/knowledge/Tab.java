package app.parley.console.knowledge;

import java.util.Locale;

/// What the list shows.
enum Tab {
    /// All that is known.
    KNOWN,
    /// Questions that nothing answers.
    GAPS,
    /// What should be looked at again.
    STALE,
    /// What was found in old chats and waits for a yes.
    FOUND;

    /// The key of its text.
    String key() {
        return "knowledge.tab." + name().toLowerCase(Locale.ROOT);
    }
}
