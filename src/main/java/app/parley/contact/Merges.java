package app.parley.contact;

import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Merge, export and erase: what concerns everything kept about a contact, in one transaction over all keepers.
public final class Merges {
    private final Contacts contacts;
    private final ContactStore store;
    private final Names names;
    private final List<Keeper> keepers;
    private final Transactions transactions;
    private final Journal journal;

    public Merges(
            Contacts contacts, ContactStore store, List<Keeper> keepers, Transactions transactions, Journal journal) {
        this.contacts = contacts;
        this.store = store;
        this.names = new Names(store);
        this.keepers = List.copyOf(keepers);
        this.transactions = transactions;
        this.journal = journal;
    }

    /// Makes `from` an alias of `into`. Returns the contact they now are, or nothing if one is unknown.
    ///
    /// @throws IllegalArgumentException if they are the same person already
    public Optional<Contact> merge(ContactId from, ContactId into, String actor) {
        return transactions.in(() -> {
            var one = contacts.find(from);
            var other = contacts.find(into);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            if (one.get().id().equals(other.get().id())) {
                throw new IllegalArgumentException("a contact cannot be merged with itself");
            }
            var alias = one.get();
            var stays = names.merged(blockedToo(other.get().seenAs(missing(other.get(), alias)), alias), alias);
            store.update(pointing(alias, Optional.of(stays.id())));
            store.update(stays);
            move(alias.id(), alias.id(), stays.id());
            record(
                    "contact.merged",
                    actor,
                    alias.id(),
                    Map.of("into", stays.id().toString()));
            contacts.changes().announce(stays.id());
            return contacts.find(stays.id());
        });
    }

    /// Makes an alias a contact of its own again. Answers false if it was none.
    public boolean undo(ContactId alias, String actor) {
        return transactions.in(() -> {
            var contact = store.find(alias);
            if (contact.isEmpty() || contact.get().mergedInto() == null) {
                return false;
            }
            var into = contact.get().mergedInto();
            store.update(pointing(contact.get(), Optional.empty()));
            move(alias, into, alias);
            record("contact.changed", actor, alias, Map.of("unmerged_from", into.toString()));
            contacts.changes().announce(alias);
            return true;
        });
    }

    /// Everything we keep about the contact.
    public Optional<Map<String, Object>> export(ContactId id) {
        return transactions.in(() -> contacts.find(id).map(contact -> {
            var all = new LinkedHashMap<String, Object>();
            keepers.forEach(keeper -> all.putAll(keeper.export(contact.id())));
            return all;
        }));
    }

    /// Leaves nothing of the contact but an entry that somebody was erased. Answers false if there was nobody.
    public boolean erase(ContactId id, String actor) {
        return transactions.in(() -> {
            var contact = contacts.find(id);
            if (contact.isEmpty()) {
                return false;
            }
            erase(contact.get().id());
            record("contact.erased", actor, contact.get().id(), Map.of());
            contacts.changes().announce(contact.get().id());
            return true;
        });
    }

    /// Moves what was kept under the contact's name, and under the names of those merged into it before.
    private void move(ContactId of, ContactId from, ContactId into) {
        for (var earlier : store.aliases(of)) {
            move(earlier, from, into);
        }
        keepers.forEach(keeper -> keeper.move(of, from, into));
    }

    private void erase(ContactId id) {
        store.aliases(id).forEach(this::erase);
        keepers.forEach(keeper -> keeper.erase(id));
        store.delete(id);
    }

    private void record(String type, String actor, ContactId contact, Map<String, Object> data) {
        journal.append(new JournalEntry(type, actor, contact.value(), null, data));
    }

    /// What only the alias knows.
    private static Identity missing(Contact stays, Contact alias) {
        return new Identity(
                stays.phone() == null ? alias.phone() : null,
                stays.userId() == null ? alias.userId() : null,
                stays.username() == null ? alias.username() : null,
                stays.name() == null ? alias.name() : null);
    }

    private static Contact blockedToo(Contact stays, Contact alias) {
        return alias.blocked() && !stays.blocked()
                ? new ContactChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(true))
                        .applyTo(stays)
                : stays;
    }

    private static Contact pointing(Contact contact, Optional<ContactId> into) {
        return new Contact(
                contact.id(),
                contact.name(),
                contact.phone(),
                contact.userId(),
                contact.username(),
                contact.language(),
                contact.tags(),
                contact.notes(),
                contact.blocked(),
                contact.consents(),
                into.orElse(null),
                contact.createdAt());
    }
}
