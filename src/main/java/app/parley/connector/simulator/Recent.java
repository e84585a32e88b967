package app.parley.connector.simulator;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Remembers the newest so many things by their id and forgets the oldest.
final class Recent<T> {

    private final LinkedHashMap<String, T> things = new LinkedHashMap<>();
    private final int most;

    Recent(int most) {
        this.most = most;
    }

    synchronized void put(String id, T thing) {
        things.remove(id);
        things.put(id, thing);
        if (things.size() > most) {
            things.pollFirstEntry();
        }
    }

    synchronized @Nullable T get(String id) {
        return things.get(id);
    }

    synchronized @Nullable T remove(String id) {
        return things.remove(id);
    }

    synchronized int size() {
        return things.size();
    }
}
