package app.parley.outbox.standing;

import app.parley.contact.ContactId;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Whether we may write to somebody first now: within the people a day that WhatsApp allows the business (reference
/// §3.4), and the slower the worse a number is rated.
public final class FirstWords {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private final Standings standings;
    private final StandingStore store;
    private final Transactions transactions;

    FirstWords(Standings standings, StandingStore store, Transactions transactions) {
        this.standings = standings;
        this.store = store;
        this.transactions = transactions;
    }

    /// We write to this person first, in the surrounding transaction.
    public void said(ContactId contact, Instant now) {
        store.began(contact, now.truncatedTo(ChronoUnit.MICROS));
    }

    /// People we wrote to first within the last 24 hours.
    public long people(Instant now) {
        return transactions.in(() -> store.begunSince(now.minus(DAY)));
    }

    /// Why and until when it has to wait.
    public record Wait(Instant until, Why why) {}

    public enum Why {
        RESTRICTED,
        PEOPLE_A_DAY,
        QUALITY
    }

    /// Looks within the surrounding transaction. Whoever was written to within the day costs nothing again.
    public Optional<Wait> hindrance(String phoneNumberId, ContactId contact, Instant now) {
        var held = standings.firstWordsHeld();
        if (held.isPresent()) {
            var until = held.get().until();
            return Optional.of(new Wait(until == null ? now.plus(LOOK_AGAIN) : until, Why.RESTRICTED));
        }
        if (store.began(contact).filter(at -> at.isAfter(now.minus(DAY))).isPresent()) {
            return Optional.empty();
        }
        var standing = standings.of(phoneNumberId);
        return full(standing, now).or(() -> slowed(standing, now));
    }

    private Optional<Wait> full(NumberStanding standing, Instant now) {
        var people = standing.peopleADay();
        if (people == null || people == NumberStanding.UNLIMITED || store.begunSince(now.minus(DAY)) < people) {
            return Optional.empty();
        }
        var free = people < 1
                ? now.plus(LOOK_AGAIN)
                : store.begun(people).map(at -> at.plus(DAY)).orElse(now);
        return Optional.of(new Wait(free.isAfter(now) ? free : now.plusSeconds(1), Why.PEOPLE_A_DAY));
    }

    private Optional<Wait> slowed(NumberStanding standing, Instant now) {
        return store.begun(1)
                .map(at -> at.plus(standing.quality().apart()))
                .filter(free -> free.isAfter(now))
                .map(free -> new Wait(free, Why.QUALITY));
    }
}
