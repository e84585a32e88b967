package app.parley.outbox;

import app.parley.contact.Identity;
import app.parley.conversation.MessageId;
import org.jspecify.annotations.Nullable;

/// A message as the way out needs it. The id travels with it and comes back in every receipt.
///
/// @param phoneNumberId the number of ours it goes out from, as Meta names it
/// @param replyTo WhatsApp's id of the message it quotes
public record OutboundMessage(
        MessageId id,
        String phoneNumberId,
        Identity to,
        Content content,
        @Nullable String replyTo) {}
