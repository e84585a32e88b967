package app.parley.console.thread;

import app.parley.desk.inbox.InboxNotice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a notice has to be about to be of interest.
///
/// @param contact null until it is known
record Whom(@Nullable UUID conversation, @Nullable UUID contact) {

    static Whom nobody() {
        return new Whom(null, null);
    }

    boolean isMeant(InboxNotice notice) {
        return conversation != null
                && (conversation.equals(notice.conversation()) || contact != null && contact.equals(notice.contact()));
    }
}
