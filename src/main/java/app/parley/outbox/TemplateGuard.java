package app.parley.outbox;

import app.parley.contact.Contact;
import app.parley.conversation.MessageId;
import java.util.Optional;

/// Knows whether a template may be sent to somebody. It is asked at the gate, and again when the message goes out.
public interface TemplateGuard {

    /// Why it may not go; empty if it may.
    Optional<String> fault(Content.Template template, Contact to);

    /// A message made from it is going out.
    void sending(MessageId message, Content.Template template);
}
