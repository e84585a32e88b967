package app.parley.connector.api;

import app.parley.contact.Consent;
import app.parley.contact.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact as callers see it.
record ContactJson(
        UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String username,
        @Nullable String language,
        List<String> tags,
        @Nullable String notes,
        boolean blocked,
        @Nullable String stage,
        @Nullable BigDecimal score,
        Map<String, Allowed> consents,
        Instant createdAt) {

    /// What the contact allows for one purpose.
    record Allowed(
            String state,
            String source,
            @Nullable String proof,
            @Nullable String by,
            Instant at) {
        static Allowed of(Consent consent) {
            return new Allowed(consent.state(), consent.source(), consent.proof(), consent.by(), consent.at());
        }
    }

    static ContactJson of(Contact contact) {
        var consents = new TreeMap<String, Allowed>();
        contact.consents().forEach((purpose, consent) -> consents.put(purpose, Allowed.of(consent)));
        return new ContactJson(
                contact.id().value(),
                words(contact.name()),
                contact.phone(),
                contact.userId(),
                contact.username(),
                words(contact.language()),
                contact.tags(),
                words(contact.notes()),
                contact.blocked(),
                null,
                null,
                consents,
                contact.createdAt());
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String toString() {
        return "contact " + id;
    }
}
