package app.parley.knowledge;

import app.parley.storage.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps when what is known was used, and lists it.
public interface ShelfStore {

    /// Which items are wanted.
    ///
    /// @param words each must occur somewhere in the item; in small letters
    /// @param stale only what gives cause to doubt
    record Sieve(
            @Nullable Kind kind,
            List<String> words,
            @Nullable Stale stale) {
        public Sieve {
            words = List.copyOf(words);
        }
    }

    /// What gives cause to doubt: not changed since one moment, or neither changed nor used since the other.
    record Stale(Instant unchanged, Instant unused) {}

    /// The items after that place, the last changed first.
    List<Shelved> list(Sieve sieve, @Nullable Cursor after, int limit);

    Optional<Shelved> find(KnowledgeId id);

    long count(Sieve sieve);

    /// An answer that rests on it went out.
    void used(KnowledgeId id, Instant at);
}
