package app.parley.connector.api;

import app.parley.contact.Contact;
import app.parley.contact.ContactChange;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a caller wishes to be true of a contact; what is left out stays as it is.
record ContactWish(ContactChange change, List<Consent> consents) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PROOF = 1000;
    private static final int LONGEST_USER_ID = 200;

    /// One purpose, and whether they want it.
    record Consent(
            String purpose,
            boolean in,
            String source,
            @Nullable String proof) {}

    private enum State {
        IN,
        OUT
    }

    static ContactWish of(Fields fields) {
        var change = new ContactChange(
                cleared(fields, "name")
                        .or(() -> fields.text("name", LONGEST_NAME).map(String::strip)),
                fields.text("language", 35).map(language -> language(fields, language)),
                fields.clears("tags") ? Optional.of(List.of()) : fields.texts("tags", MOST_TAGS, LONGEST_TAG),
                cleared(fields, "notes").or(() -> fields.text("notes", LONGEST_NOTES)),
                fields.flag("blocked"));
        return new ContactWish(
                change, fields.object("consents").map(ContactWish::consents).orElse(List.of()));
    }

    /// Who is meant, by phone, user id or both; nothing if neither is given.
    static Optional<Identity> identity(Fields fields) {
        var phone = fields.words("phone", 60)
                .map(written -> PhoneDigits.of(written)
                        .orElseThrow(() -> fields.refused("phone", "is a phone number of 6 to 15 digits")));
        var userId = fields.words("user_id", LONGEST_USER_ID);
        return phone.isEmpty() && userId.isEmpty()
                ? Optional.empty()
                : Optional.of(new Identity(phone.orElse(null), userId.orElse(null), null, null));
    }

    Contact applyTo(Contact contact, Contacts contacts, String actor) {
        if (!change.equals(ContactChange.none())) {
            contacts.change(contact.id(), change, actor);
        }
        consents.forEach(consent -> contacts.consent(
                contact.id(), consent.purpose(), consent.in(), consent.source(), consent.proof(), actor));
        return contacts.find(contact.id()).orElseThrow();
    }

    private static Optional<String> cleared(Fields fields, String name) {
        return fields.clears(name) ? Optional.of("") : Optional.empty();
    }

    private static String language(Fields fields, String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw fields.refused("language", "is a language such as es or pt-BR");
        }
        return language;
    }

    private static List<Consent> consents(Fields fields) {
        var consents = new ArrayList<Consent>();
        for (var purpose : fields.names()) {
            if (!PURPOSE.matcher(purpose).matches()) {
                throw Problem.UNPROCESSABLE.because("A purpose in \"consents\" is a short word in small letters.");
            }
            var consent = fields.object(purpose, "consents." + purpose)
                    .orElseThrow(() -> fields.refused(purpose, "is an object"));
            var state = consent.oneOf(State.class, "state").orElseThrow(() -> consent.refused("state", "is in or out"));
            consents.add(new Consent(
                    purpose,
                    state == State.IN,
                    consent.words("source", LONGEST_SOURCE).orElse("api"),
                    consent.words("proof", LONGEST_PROOF).orElse(null)));
        }
        return consents;
    }

    @Override
    public String toString() {
        return "a wish about a contact";
    }
}
