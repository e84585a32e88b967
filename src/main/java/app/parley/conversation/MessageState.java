package app.parley.conversation;

import java.util.Locale;

/// How far an outbound message has come. States only ever rise; `unknown` and `failed` stand beside the ladder.
public enum MessageState {
    QUEUED(0),
    SENDING(1),
    UNKNOWN(1),
    ACCEPTED(2),
    SENT(3),
    /// WhatsApp says it was not delivered. A later "delivered" is believed, an earlier one is not taken back.
    FAILED(3),
    DELIVERED(4),
    READ(5),
    PLAYED(6),
    CANCELLED(7);

    private final int rank;

    MessageState(int rank) {
        this.rank = rank;
    }

    /// Whether a receipt that says `next` changes anything.
    public boolean risesTo(MessageState next) {
        return next.rank > rank || next == FAILED && this == SENT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
