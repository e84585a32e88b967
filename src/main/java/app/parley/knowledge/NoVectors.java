package app.parley.knowledge;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Where nobody makes vectors, none are kept.
final class NoVectors implements VectorStore {
    @Override
    public Map<String, float[]> find(Collection<String> digests) {
        return Map.of();
    }

    @Override
    public void put(String model, Map<String, float[]> vectors) {}

    @Override
    public Set<String> digests() {
        return Set.of();
    }

    @Override
    public void remove(Collection<String> digests) {}
}
