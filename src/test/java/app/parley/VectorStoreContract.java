package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What keeps vectors of passages.
interface VectorStoreContract {

    Storage storage();

    @Test
    default void aVectorComesBackToTheLastBit() {
        var store = storage().vectors;
        var odd = new float[] {1e-30f, -0.1f, 3.4e38f, 0};
        store.put("small", Map.of("a", odd, "b", new float[] {1}));
        store.put("large", Map.of("b", new float[] {2, 3}));

        assertThat(store.find(List.of("a", "b", "c"))).containsOnlyKeys("a", "b");
        assertThat(store.find(List.of("a")).get("a")).containsExactly(odd);
        assertThat(store.find(List.of("b")).get("b")).containsExactly(2, 3);
        assertThat(store.digests()).contains("a", "b");
        store.remove(List.of("a"));
        assertThat(store.find(List.of("a", "b"))).containsOnlyKeys("b");
        assertThat(store.find(List.of())).isEmpty();
    }
}
