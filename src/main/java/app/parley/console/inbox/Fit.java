package app.parley.console.inbox;

import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import java.time.Duration;
import java.time.Instant;

/// Whether a conversation belongs in a list, by its own facts: so the list need not be asked again for each change.
final class Fit {
    /// Asleep for longer than this is asleep for good, and not in the list of those that will wake.
    private static final Duration EVER = Duration.ofDays(36_500);

    private Fit() {}

    static boolean in(Filter filter, ConversationLine line, String person, Instant now) {
        boolean closed = "closed".equals(line.state());
        return switch (filter) {
            case OPEN -> !closed && !asleep(line, now);
            case ALL -> true;
            case UNREAD -> line.unread() > 0;
            case MINE -> person.equals(line.assignedTo());
            case UNASSIGNED ->
                !closed && (line.assignedTo() == null || line.assignedTo().isEmpty());
            case SNOOZED -> asleep(line, now) && !forEver(line, now);
            case WITH_PERSON -> "with_person".equals(line.state());
            case CLOSED -> closed;
            case DRAFT_WAITING -> line.draft() != null;
        };
    }

    static boolean asleep(ConversationLine line, Instant now) {
        return line.snoozedUntil() != null && line.snoozedUntil().isAfter(now);
    }

    private static boolean forEver(ConversationLine line, Instant now) {
        return line.snoozedUntil() != null && line.snoozedUntil().isAfter(now.plus(EVER));
    }
}
