package app.parley.outbox.standing;

import app.parley.outbox.standing.Concern.Hold;
import app.parley.outbox.standing.Concern.Kind;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What our numbers may do at WhatsApp, and what Meta has against them.
public final class Standings {
    /// What WhatsApp lets every number send unless it says otherwise (reference §3.4).
    private static final int USUAL_RATE = 80;

    private final StandingStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Changes<Instant> changes;
    private final FirstWords firstWords;
    private final Map<String, Integer> rates = new ConcurrentHashMap<>();

    public Standings(StandingStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
        this.firstWords = new FirstWords(this, store, transactions);
    }

    public NumberStanding of(String phoneNumberId) {
        return transactions.in(
                () -> store.standing(phoneNumberId).orElseGet(() -> NumberStanding.unknown(phoneNumberId)));
    }

    /// Messages a second.
    public int rate(String phoneNumberId) {
        return rates.computeIfAbsent(phoneNumberId, id -> Objects.requireNonNullElse(of(id).perSecond(), USUAL_RATE));
    }

    /// WhatsApp was asked, and says this.
    public void told(NumberStanding now) {
        put(of(now.phoneNumberId()).and(now));
    }

    /// Meta says how many people may be written to first.
    public void limited(String phoneNumberId, long people) {
        put(of(phoneNumberId).limited(people, now()));
    }

    public void rated(String phoneNumberId, Quality quality) {
        put(of(phoneNumberId).rated(quality, now()));
    }

    private void put(NumberStanding standing) {
        transactions.run(() -> {
            store.put(standing);
            transactions.afterCommit(() -> rates.remove(standing.phoneNumberId()));
            changes.announce(now());
        });
    }

    /// Meta has something against us. What it tells twice counts once, with the newer end.
    public void raise(Kind kind, @Nullable String detail, Instant at, @Nullable Instant until) {
        transactions.run(() -> {
            var same = store.unsettled().stream()
                    .filter(concern -> concern.kind() == kind && Objects.equals(concern.detail(), detail))
                    .findFirst();
            store.put(new Concern(same.map(Concern::id).orElseGet(Ids::next), kind, detail, at, until, null));
            changes.announce(now());
        });
    }

    /// Meta has taken these back.
    public void clear(Set<Kind> kinds) {
        transactions.run(() -> {
            store.unsettled().stream()
                    .filter(concern -> kinds.contains(concern.kind()))
                    .forEach(concern -> store.put(concern.settled(now())));
            changes.announce(now());
        });
    }

    /// A person has dealt with it.
    public void settle(UUID id) {
        transactions.run(() -> {
            store.concern(id).ifPresent(open -> store.put(open.settled(now())));
            changes.announce(now());
        });
    }

    /// A person has dealt with all that keeps messages from going out.
    public void settleHolds() {
        transactions.run(() -> open().stream()
                .filter(concern -> concern.kind().hold() != Hold.NOTHING)
                .forEach(concern -> settle(concern.id())));
    }

    /// What Meta has against us now, oldest first.
    public List<Concern> open() {
        var now = clock.instant();
        return transactions.in(store::unsettled).stream()
                .filter(concern -> concern.isOpen(now))
                .toList();
    }

    /// What keeps everything from going out, if anything does.
    public Optional<Concern> everythingHeld() {
        return held(Hold.EVERYTHING);
    }

    /// What keeps us from writing to people first, if anything does.
    public Optional<Concern> firstWordsHeld() {
        return held(Hold.FIRST_WORDS);
    }

    private Optional<Concern> held(Hold hold) {
        return open().stream().filter(concern -> concern.kind().hold() == hold).findFirst();
    }

    /// Whom we may write to first, and whom we wrote to.
    public FirstWords firstWords() {
        return firstWords;
    }

    /// When anything of it changed.
    public Changes<Instant> changes() {
        return changes;
    }

    /// As fine as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
