package app.parley.desk.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something is new about a conversation, or about a contact and so about every conversation of theirs.
public record InboxNotice(
        @Nullable UUID conversation, @Nullable UUID contact) {}
