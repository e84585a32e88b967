package app.parley.knowledge.chat;

import java.util.List;

/// An exported chat.
///
/// @param lines oldest first; what the system said is not among them
/// @param business which of the senders the business is
/// @param dates how the dates were read
/// @param system how many lines were WhatsApp's own
/// @param unread how many lines could not be read
public record Chat(List<ChatLine> lines, String business, DateOrder dates, int system, int unread) {
    public Chat {
        lines = List.copyOf(lines);
    }
}
