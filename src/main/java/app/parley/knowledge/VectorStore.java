package app.parley.knowledge;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Keeps what passages mean as vectors, by a digest of model and words.
public interface VectorStore {

    /// Those that are known of these digests.
    Map<String, float[]> find(Collection<String> digests);

    /// Keeps vectors, over those of the same digest.
    void put(String model, Map<String, float[]> vectors);

    Set<String> digests();

    void remove(Collection<String> digests);
}
