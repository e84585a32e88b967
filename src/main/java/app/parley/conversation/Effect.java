package app.parley.conversation;

import java.util.Locale;
import java.util.Set;

/// What an incoming message does to a conversation, by its type.
enum Effect {
    /// Something was said that wants an answer.
    ASKS,
    /// What was said before is now said otherwise.
    EDITS,
    /// What was said before is taken back.
    REVOKES,
    /// The phone's app said something by itself.
    GREETS,
    /// Something was said that WhatsApp does not show us, as a poll: no agent can answer it, and a person has to look.
    HIDES,
    /// A row of its own that wants no answer.
    NOTED;

    private static final Set<String> HIDDEN_TYPES = Set.of("unsupported", "unknown");
    private static final Set<String> NOTED_TYPES = Set.of("reaction", "system", "request_welcome", "errors");

    static Effect of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "edit" -> EDITS;
            case "revoke" -> REVOKES;
            default -> NOTED_TYPES.contains(type) ? NOTED : HIDDEN_TYPES.contains(type) ? HIDES : ASKS;
        };
    }

    /// Whether the service window counts from such a message: anything the contact says or taps, but no notice about
    /// the contact, and (undocumented, so the careful reading) no edit or revocation.
    static boolean opensWindow(String type) {
        return switch (type) {
            case "system", "edit", "revoke" -> false;
            default -> true;
        };
    }
}
