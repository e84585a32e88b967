package app.parley.knowledge;

import app.parley.storage.Changes;
import app.parley.storage.Cursor;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known as somebody looks through it, and when each item was last used in an answer.
public final class Shelf {
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_WORDS = 6;
    private final ShelfStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Changes<KnowledgeId> changes;

    public Shelf(ShelfStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// Items that hold all the words, the last changed first.
    ///
    /// @param after [Page#next] of the page before
    public Page<Shelved> page(@Nullable Kind kind, String words, @Nullable String after, int limit) {
        return page(new ShelfStore.Sieve(kind, parts(words), null), after, limit);
    }

    /// The same of those that give cause to doubt.
    public Page<Shelved> doubtful(@Nullable Kind kind, String words, @Nullable String after, int limit) {
        return page(new ShelfStore.Sieve(kind, parts(words), stale()), after, limit);
    }

    private Page<Shelved> page(ShelfStore.Sieve sieve, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        var from = after == null ? null : Cursor.parse(after);
        return transactions.in(() -> Page.of(
                store.list(sieve, from, size + 1),
                size,
                item -> new Cursor(item.changedAt(), item.id().value()).text()));
    }

    private static List<String> parts(String words) {
        return Arrays.stream(
                        words.replace("\0", "").strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    public Optional<Shelved> find(KnowledgeId id) {
        return transactions.in(() -> store.find(id));
    }

    public long count() {
        return transactions.in(() -> store.count(new ShelfStore.Sieve(null, List.of(), null)));
    }

    public long countDoubtful() {
        return transactions.in(() -> store.count(new ShelfStore.Sieve(null, List.of(), stale())));
    }

    public Optional<Doubt> doubt(Shelved item) {
        return Doubt.of(item, clock.instant());
    }

    private ShelfStore.Stale stale() {
        var now = clock.instant();
        return new ShelfStore.Stale(Doubt.OLD.before(now), Doubt.UNUSED.before(now));
    }

    /// An answer went out that rests on these sources ([Passage#source]); others than ours are passed over.
    public void used(Collection<String> sources) {
        var ids = new TreeMap<String, KnowledgeId>();
        sources.forEach(source -> Passages.named(source).ifPresent(id -> ids.put(id.toString(), id)));
        if (ids.isEmpty()) {
            return;
        }
        var now = clock.instant();
        transactions.run(() -> ids.values().forEach(id -> {
            store.used(id, now);
            changes.announce(id);
        }));
    }

    /// What was used.
    public Changes<KnowledgeId> changes() {
        return changes;
    }
}
