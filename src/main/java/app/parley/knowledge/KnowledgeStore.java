package app.parley.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps what the business knows.
public interface KnowledgeStore {

    /// Which state of an item is kept.
    record Stamp(KnowledgeId id, Instant changedAt) {}

    /// @param chunks the pieces a long text is looked up in; empty for entries and products
    void add(Known known, List<String> chunks);

    /// Puts the new state in the place of the old one, which must be there.
    void change(Known known, List<String> chunks);

    boolean remove(KnowledgeId id);

    Optional<Known> find(KnowledgeId id);

    List<String> chunks(KnowledgeId id);

    /// The items after the given one, by id.
    List<Known> list(@Nullable Kind kind, @Nullable KnowledgeId after, int limit);

    /// One stamp for each item.
    List<Stamp> stamps();
}
