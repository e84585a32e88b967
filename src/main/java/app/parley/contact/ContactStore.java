package app.parley.contact;

import app.parley.storage.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where contacts are kept.
public interface ContactStore {

    Optional<Contact> find(ContactId id);

    List<Contact> all(Collection<ContactId> ids);

    /// Whom an identity was last said to belong to; aliases are not followed.
    Optional<ContactId> owner(IdentityKind kind, String identity);

    void insert(Contact contact);

    void update(Contact contact);

    /// Says that the identity belongs to this contact from now on.
    void assign(IdentityKind kind, String identity, ContactId contact);

    /// Whether somebody here gave the contact its name.
    boolean namedHere(ContactId contact);

    void nameHere(ContactId contact, boolean here);

    /// What the phone book on the owner's phone says of a number.
    Optional<PhoneBookEntry> book(String phone);

    void put(PhoneBookEntry entry);

    void consent(ContactId contact, String purpose, Consent consent);

    /// Contacts that were not merged into others, oldest first, at most `limit`.
    Page<Contact> page(@Nullable String query, @Nullable String after, int limit);

    /// Names of contacts that begin with one of the words, other than this contact's own.
    List<String> namesBeginning(List<String> words, ContactId except);

    /// Contacts merged into this one.
    List<ContactId> aliases(ContactId contact);

    void delete(ContactId contact);
}
