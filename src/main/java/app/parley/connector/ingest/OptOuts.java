package app.parley.connector.ingest;

import app.parley.connector.whatsapp.WebhookMessage;
import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.contact.OptWords;
import java.util.Set;

/// Heeds contacts who say, in a message of nothing else, that they want no more messages or want them again.
final class OptOuts {
    private static final String BY_CONTACT = "contact";
    private static final String SOURCE = "whatsapp";
    private static final int LONGEST_PROOF = 200;
    private static final Set<String> SAID = Set.of("text", "button", "interactive");
    private final OptWords words = new OptWords();
    private final Contacts contacts;

    OptOuts(Contacts contacts) {
        this.contacts = contacts;
    }

    /// Whether the message was nothing but such a wish, and wants no answer.
    boolean heed(Contact contact, WebhookMessage message) {
        if (!SAID.contains(message.type())) {
            return false;
        }
        return switch (words.of(message.text(), contact.language())) {
            case OUT -> allow(contact, false, message, Consent.ALL, Consent.MARKETING);
            case IN -> allow(contact, true, message, Consent.ALL, Consent.MARKETING);
            case NOTHING -> writesAgain(contact, message);
        };
    }

    private boolean allow(Contact contact, boolean in, WebhookMessage message, String... purposes) {
        var words = message.text();
        var proof = words == null || words.length() <= LONGEST_PROOF ? words : words.substring(0, LONGEST_PROOF);
        for (var purpose : purposes) {
            contacts.consent(contact.id(), purpose, in, SOURCE, proof, BY_CONTACT);
        }
        return true;
    }

    /// Who opted out by such words and asks something later may be answered; adverts stay unwanted. What somebody
    /// here wrote down for them is not touched.
    private boolean writesAgain(Contact contact, WebhookMessage message) {
        var consent = contact.consents().get(Consent.ALL);
        if (consent != null && !consent.in() && consent.source().equals(SOURCE)) {
            allow(contact, true, message, Consent.ALL);
        }
        return false;
    }
}
