package app.parley.outbox;

import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.insight.Pricing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What WhatsApp says became of a message.
///
/// @param ours our own id, if it came back
/// @param at when it became so, by WhatsApp's clock
/// @param pricing how it is counted, if this receipt tells
public record Receipt(
        String whatsappId,
        @Nullable MessageId ours,
        MessageState state,
        @Nullable Failure failure,
        Instant at,
        @Nullable Pricing pricing) {}
