package app.parley.outbox.standing;

import app.parley.contact.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where the standing of our numbers is kept.
public interface StandingStore {

    Optional<NumberStanding> standing(String phoneNumberId);

    void put(NumberStanding standing);

    void put(Concern concern);

    Optional<Concern> concern(UUID id);

    /// Those nobody has dealt with, oldest first.
    List<Concern> unsettled();

    /// We wrote to somebody first.
    void began(ContactId contact, Instant at);

    /// Whether and when we last wrote first to this person.
    Optional<Instant> began(ContactId contact);

    /// People we wrote to first since then.
    long begunSince(Instant since);

    /// When the oldest of the newest so many people was written to first.
    Optional<Instant> begun(long newest);

    void forget(ContactId contact);
}
