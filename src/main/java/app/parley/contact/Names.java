package app.parley.contact;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a contact is called: as somebody here calls them, else as the phone book on the owner's phone does, else
/// as they call themself.
final class Names {
    private final ContactStore store;

    Names(ContactStore store) {
        this.store = store;
    }

    /// Somebody new, with the name they go by.
    Identity called(Identity identity) {
        return inBook(identity.phone()).map(name -> named(identity, name)).orElse(identity);
    }

    /// The contact with what WhatsApp now says of it, but for a name that somebody else gave.
    Contact seen(Contact contact, Identity identity) {
        var own = identity.name();
        boolean settled = isBlank(own) ? !isBlank(contact.name()) : Objects.equals(own, contact.name());
        if (settled) {
            return contact.seenAs(identity);
        }
        if (namedHere(contact)) {
            return contact.seenAs(named(identity, null));
        }
        var phone = identity.phone() == null ? contact.phone() : identity.phone();
        return contact.seenAs(named(identity, inBook(phone).orElse(own)));
    }

    /// The contact with the name it goes by after it took over what `alias` was known by.
    Contact merged(Contact stays, Contact alias) {
        if (namedHere(stays)) {
            return stays;
        }
        if (namedHere(alias)) {
            store.nameHere(stays.id(), true);
            return stays.seenAs(new Identity(null, null, null, alias.name()));
        }
        return stays.seenAs(new Identity(null, null, null, inBook(stays.phone()).orElse(null)));
    }

    /// Keeps what the phone book says, unless something newer is known. Answers with the name that counts now.
    Optional<String> told(PhoneBookEntry entry) {
        var known = store.book(entry.phone());
        if (known.isPresent() && known.get().at().isAfter(entry.at())) {
            return Optional.empty();
        }
        store.put(entry);
        return Optional.ofNullable(entry.name());
    }

    /// Remembers that somebody here gave the contact its name, or took it away.
    void given(Contact before, Contact now) {
        var name = now.name();
        if (name != null && !name.equals(before.name())) {
            store.nameHere(now.id(), !name.isBlank());
        }
    }

    boolean namedHere(Contact contact) {
        return !isBlank(contact.name()) && store.namedHere(contact.id());
    }

    private Optional<String> inBook(@Nullable String phone) {
        if (phone == null) {
            return Optional.empty();
        }
        var own = store.book(phone).map(PhoneBookEntry::name);
        return own.or(() -> PhoneSpellings.others(phone).stream()
                .flatMap(other -> store.book(other).map(PhoneBookEntry::name).stream())
                .findFirst());
    }

    private static Identity named(Identity identity, @Nullable String name) {
        return new Identity(identity.phone(), identity.userId(), identity.username(), name);
    }

    private static boolean isBlank(@Nullable String name) {
        return name == null || name.isBlank();
    }
}
