package app.parley.connector.ingest;

import app.parley.connector.whatsapp.Event;
import app.parley.connector.whatsapp.SystemChange;
import app.parley.connector.whatsapp.WebhookMessage;
import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.contact.Merges;
import app.parley.contact.PhoneBookEntry;
import app.parley.contact.PhoneSpellings;

/// Who is meant by what webhooks say of people, and what they tell about them.
final class People {
    private static final String BY_CONTACT = "contact";
    private static final String BY_OWNER = "phone";
    private final Contacts contacts;
    private final Merges merges;

    People(Contacts contacts, Merges merges) {
        this.contacts = contacts;
        this.merges = merges;
    }

    /// Somebody a webhook names; where the user id and the phone turn out to be one person, the two become one
    /// first.
    Contact contact(Identity identity) {
        var contact = contacts.recognise(identity, BY_CONTACT);
        var twin = contacts.twin(identity, contact);
        return twin.flatMap(other -> merges.merge(other.id(), contact.id(), "system"))
                .orElse(contact);
    }

    /// Who wrote a message to us. They are answered at the number they wrote from, as it is written there.
    Contact writer(WebhookMessage message) {
        var system = message.system();
        if (system != null) {
            return announced(message.contact(), system);
        }
        var contact = contact(message.contact());
        var phone = message.contact().phone();
        if (phone == null || phone.equals(contact.phone()) || !PhoneSpellings.alike(phone, contact.phone())) {
            return contact;
        }
        contacts.moved(contact, Identity.ofPhone(phone), BY_CONTACT);
        return contacts.find(contact.id()).orElse(contact);
    }

    /// Who somebody has become.
    private Contact announced(Identity before, SystemChange system) {
        var userId = before.userId() == null ? system.previousUserId() : before.userId();
        var contact = contact(new Identity(before.phone(), userId, before.username(), before.name()));
        if (system.phone() == null && system.userId() == null) {
            return contact;
        }
        return become(contact, new Identity(system.phone(), system.userId(), null, null));
    }

    private Contact become(Contact contact, Identity to) {
        var other = contacts.owner(to).filter(owner -> !owner.id().equals(contact.id()));
        if (other.isPresent()) {
            merges.merge(contact.id(), other.get().id(), "system");
        } else {
            contacts.moved(contact, to, BY_CONTACT);
        }
        return contacts.find(contact.id()).orElse(contact);
    }

    void change(Event.UserIdChange change) {
        contacts.owner(change.before())
                .ifPresent(contact -> become(contact, new Identity(null, change.userId(), null, null)));
    }

    void prefer(Event.Preference preference) {
        var contact = contact(preference.contact());
        switch (preference.value()) {
            case "stop" -> marketing(contact, false, preference);
            case "resume", "signup" -> marketing(contact, true, preference);
            default -> {} // kept raw
        }
    }

    private void marketing(Contact contact, boolean in, Event.Preference preference) {
        contacts.consent(
                contact.id(), Consent.MARKETING, in, "whatsapp", "user_preferences: " + preference.value(), BY_CONTACT);
    }

    void note(Event.PhoneBookEntry entry) {
        contacts.inPhoneBook(new PhoneBookEntry(entry.phone(), entry.name(), entry.at()), BY_OWNER);
    }
}
