package app.parley.contact;

import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people outside.
public final class Contacts {
    private final ContactStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<ContactId> changes;
    private final Names names;

    public Contacts(ContactStore store, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
        this.names = new Names(store);
    }

    /// The contact with this identity, made if it is new. The user id decides before the phone: phones change
    /// hands. A phone is found under its other spellings too, and the contact's own stays as it is.
    public Contact recognise(Identity identity, String actor) {
        return transactions.in(() -> {
            var known = owner(identity);
            if (known.isEmpty()) {
                return create(identity, actor);
            }
            var contact = known.get();
            var seen = names.seen(contact, spelledAlike(identity, contact));
            if (!seen.equals(contact)) {
                put(seen, actor);
            }
            assign(identity, contact.id());
            return seen;
        });
    }

    /// The contact with this identity, if there is one.
    public Optional<Contact> owner(Identity identity) {
        return transactions.in(() -> byKind(IdentityKind.USER_ID, identity.userId())
                .flatMap(this::find)
                .or(() -> byPhone(identity))
                .or(() -> identity.isUnknown()
                        ? byKind(IdentityKind.UNKNOWN, "").flatMap(this::find)
                        : Optional.empty()));
    }

    /// Another contact who turns out to be the one with this identity: known by the phone alone until now.
    public Optional<Contact> twin(Identity identity, Contact contact) {
        return transactions.in(() -> byPhones(identity)
                .filter(other -> !other.id().equals(contact.id()) && other.userId() == null)
                .findFirst());
    }

    /// The contact, or the one it was merged into.
    public Optional<Contact> find(ContactId id) {
        return transactions.in(() -> {
            var found = store.find(id);
            while (found.isPresent() && found.get().mergedInto() != null) {
                found = store.find(found.get().mergedInto());
            }
            return found;
        });
    }

    /// The contacts of a list, by id; aliases are not followed.
    public Map<ContactId, Contact> all(Collection<ContactId> ids) {
        return transactions.in(
                () -> store.all(ids).stream().collect(Collectors.toUnmodifiableMap(Contact::id, contact -> contact)));
    }

    public Page<Contact> page(@Nullable String query, @Nullable String after, int limit) {
        return transactions.in(() -> store.page(query, after, limit));
    }

    /// Names of other contacts that begin with one of these words.
    public List<String> otherNames(List<String> words, ContactId except) {
        return words.isEmpty() ? List.of() : transactions.in(() -> store.namesBeginning(words, except));
    }

    public Optional<Contact> change(ContactId id, ContactChange change, String actor) {
        return transactions.in(() -> find(id).map(contact -> {
            var changed = change.applyTo(contact);
            put(changed, actor);
            names.given(contact, changed);
            return changed;
        }));
    }

    /// Takes over a name from the phone book on the owner's phone, where nobody here gave one. It waits for whoever
    /// has the number and is not known yet.
    public void inPhoneBook(PhoneBookEntry entry, String actor) {
        transactions.run(() -> names.told(entry)
                .ifPresent(name -> owner(Identity.ofPhone(entry.phone()))
                        .filter(contact -> !name.equals(contact.name()) && !names.namedHere(contact))
                        .ifPresent(contact -> put(contact.seenAs(new Identity(null, null, null, name)), actor))));
    }

    /// Remembers the language a contact writes in now.
    public void writes(Contact contact, String language) {
        if (language.equals(contact.language())) {
            return;
        }
        transactions.run(() -> store.update(new ContactChange(
                        Optional.empty(), Optional.of(language), Optional.empty(), Optional.empty(), Optional.empty())
                .applyTo(contact)));
    }

    /// The contact is reached under another identity from now on; the old one stays known as theirs.
    public void moved(Contact contact, Identity to, String actor) {
        transactions.run(() -> {
            put(contact.seenAs(to), actor);
            assign(to, contact.id());
        });
    }

    /// Records what the contact allows.
    ///
    /// @param source where they said so
    /// @param proof what shows it; null if there is nothing
    public void consent(ContactId id, String purpose, boolean in, String source, @Nullable String proof, String actor) {
        transactions.run(() -> {
            store.consent(id, purpose, new Consent(in, source, proof, actor, clock.instant()));
            journal.append(new JournalEntry(
                    "consent.changed",
                    actor,
                    id.value(),
                    null,
                    Map.of("purpose", purpose, "state", in ? "in" : "out")));
            changes.announce(id);
        });
    }

    public Changes<ContactId> changes() {
        return changes;
    }

    private Optional<ContactId> byKind(IdentityKind kind, @Nullable String identity) {
        return identity == null ? Optional.empty() : store.owner(kind, identity);
    }

    /// Whoever has the phone, unless the user ids say that it went to somebody else.
    private Optional<Contact> byPhone(Identity identity) {
        return byPhones(identity).findFirst();
    }

    /// First who is known by the phone as it is written here.
    private Stream<Contact> byPhones(Identity identity) {
        var phone = identity.phone();
        return phone == null
                ? Stream.empty()
                : Stream.concat(Stream.of(phone), PhoneSpellings.others(phone).stream())
                        .flatMap(spelling -> byKind(IdentityKind.PHONE, spelling).stream())
                        .flatMap(id -> find(id).stream())
                        .filter(contact -> contact.userId() == null
                                || identity.userId() == null
                                || contact.userId().equals(identity.userId()));
    }

    private static Identity spelledAlike(Identity identity, Contact contact) {
        return PhoneSpellings.alike(identity.phone(), contact.phone())
                ? new Identity(contact.phone(), identity.userId(), identity.username(), identity.name())
                : identity;
    }

    private void put(Contact changed, String actor) {
        store.update(changed);
        journal.append(entry("contact.changed", actor, changed.id()));
        changes.announce(changed.id());
    }

    private Contact create(Identity identity, String actor) {
        var contact = new Contact(
                new ContactId(Ids.next()),
                names.called(identity).name(),
                identity.phone(),
                identity.userId(),
                identity.username(),
                null,
                List.of(),
                null,
                false,
                Map.of(),
                null,
                clock.instant());
        store.insert(contact);
        assign(identity, contact.id());
        journal.append(entry("contact.created", actor, contact.id()));
        changes.announce(contact.id());
        return contact;
    }

    /// Each identity that is not yet somebody's becomes this contact's; a phone that changed hands does so too.
    private void assign(Identity identity, ContactId contact) {
        if (identity.isUnknown()) {
            claim(IdentityKind.UNKNOWN, "", contact);
        }
        if (identity.userId() != null) {
            claim(IdentityKind.USER_ID, identity.userId(), contact);
        }
        if (identity.phone() != null && byPhone(identity).isEmpty()) {
            store.assign(IdentityKind.PHONE, identity.phone(), contact);
        }
    }

    private void claim(IdentityKind kind, String identity, ContactId contact) {
        if (store.owner(kind, identity).isEmpty()) {
            store.assign(kind, identity, contact);
        }
    }

    private static JournalEntry entry(String type, String actor, ContactId contact) {
        return new JournalEntry(type, actor, contact.value(), null, Map.of());
    }
}
