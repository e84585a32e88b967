package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import java.util.Comparator;
import java.util.UUID;

/// The order in which the engine lists conversations: newest first.
final class Order {
    static final Comparator<ConversationLine> NEWEST_FIRST =
            Comparator.comparing(ConversationLine::lastAt).reversed().thenComparing((a, b) -> unsigned(b.id(), a.id()));

    private Order() {}

    /// As databases compare ids, which is not as Java does.
    private static int unsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high == 0 ? Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()) : high;
    }
}
