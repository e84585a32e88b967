package app.parley.contact;

import java.util.Map;

/// A slice that keeps rows by contact. Merge, export and erase ask every keeper, in one transaction.
public interface Keeper {

    /// What was kept under `of`'s own name moves from one contact to another: on a merge from `of` itself to the
    /// contact
    /// it turned out to be, on its undoing back again.
    void move(ContactId of, ContactId from, ContactId into);

    /// Everything kept about the contact, as plain maps, lists, strings and numbers, under the keeper's own name.
    Map<String, Object> export(ContactId contact);

    /// Leaves nothing that was kept about the contact.
    void erase(ContactId contact);
}
