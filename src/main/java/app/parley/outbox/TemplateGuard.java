package app.parley.outbox;

import app.parley.contact.Contact;
import app.parley.conversation.MessageId;
import java.util.Optional;

/// Knows how templates read, and whether one may be sent to somebody. It is asked at the gate, and whether it may
/// go again when the message goes out.
public interface TemplateGuard {

    /// Why it may not go; empty if it may.
    Optional<String> fault(Content.Template template, Contact to);

    /// The template as the contact will read it; as it came if its wording is not known.
    Content.Template read(Content.Template template);

    /// A message made from it is going out.
    void sending(MessageId message, Content.Template template);
}
