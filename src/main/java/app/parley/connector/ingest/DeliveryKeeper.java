package app.parley.connector.ingest;

import app.parley.contact.ContactId;
import app.parley.contact.Contacts;
import app.parley.contact.Keeper;
import app.parley.contact.PhoneSpellings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Raw deliveries hold what contacts wrote, too: erasing somebody empties those that name them.
public final class DeliveryKeeper implements Keeper {
    private final DeliveryStore store;
    private final Contacts contacts;

    public DeliveryKeeper(DeliveryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public void move(ContactId of, ContactId from, ContactId into) {}

    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of();
    }

    @Override
    public void erase(ContactId contact) {
        contacts.find(contact).ifPresent(person -> {
            List<String> words = Stream.of(person.phone(), person.userId())
                    .filter(Objects::nonNull)
                    .flatMap(word -> Stream.concat(Stream.of(word), PhoneSpellings.others(word).stream()))
                    .toList();
            if (!words.isEmpty()) {
                store.forgetHolding(words);
            }
        });
    }
}
