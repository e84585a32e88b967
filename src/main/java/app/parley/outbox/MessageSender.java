package app.parley.outbox;

/// The way out to the contact's phone.
public interface MessageSender {

    /// Tries once. Whatever happens outside is a [Delivery]; nothing is thrown.
    Delivery send(OutboundMessage message);

    /// Tells the contact that everything up to this inbound message was read, and that an answer is being written.
    /// Best effort: it may do nothing.
    void markRead(String phoneNumberId, String whatsappId, boolean typing);
}
