package app.parley.conversation;

import java.util.Locale;

/// Who has the conversation in hand.
public enum ConversationState {
    OPEN,
    /// A person took it over: agents may propose, and send nothing alone.
    WITH_PERSON,
    CLOSED,
    /// Everything in it moved to another, because two contacts turned out to be one. It is not shown.
    MERGED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ConversationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
