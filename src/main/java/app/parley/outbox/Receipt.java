package app.parley.outbox;

import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import org.jspecify.annotations.Nullable;

/// What WhatsApp says became of a message.
///
/// @param ours our own id, if it came back
public record Receipt(
        String whatsappId,
        @Nullable MessageId ours,
        MessageState state,
        @Nullable Failure failure) {}
