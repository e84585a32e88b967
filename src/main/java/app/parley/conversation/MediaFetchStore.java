package app.parley.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where is kept which files are wanted: at most one line for each.
public interface MediaFetchStore {

    void put(MediaFetch fetch);

    Optional<MediaFetch> find(MediaId media);

    List<MediaFetch> all(Collection<MediaId> media);

    void delete(MediaId media);

    /// The longest due first.
    List<MediaFetch> due(Instant now, int limit);

    Optional<Instant> nextDue(Instant now);
}
