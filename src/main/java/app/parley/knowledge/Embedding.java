package app.parley.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Makes the vectors that passages lack, in the background.
final class Embedding {
    private static final int PAGE = 50;
    private final KnowledgeStore store;
    private final Vectors vectors;
    private final KnowledgeIndex index;
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    Embedding(KnowledgeStore store, Vectors vectors, KnowledgeIndex index) {
        this.store = store;
        this.vectors = vectors;
        this.index = index;
    }

    void want() {
        wanted.set(true);
    }

    /// Goes through everything that is known if something changed since it last did, and puts off what a server did
    /// not answer.
    void run() {
        if (!vectors.isOn() || vectors.rests() || !wanted.getAndSet(false)) {
            return;
        }
        var all = new HashSet<String>();
        String field = null;
        int passages = 0;
        var page = store.list(null, null, PAGE);
        while (!page.isEmpty()) {
            var texts = new LinkedHashMap<KnowledgeId, List<String>>();
            page.forEach(known -> texts.put(known.id(), texts(known)));
            if (!make(texts)) {
                wanted.set(true);
                return;
            }
            for (var each : texts.values()) {
                passages += each.size();
                all.addAll(each);
            }
            if (field == null && !all.isEmpty()) {
                field = vectors.kept(List.of(all.iterator().next())).values().stream()
                        .findFirst()
                        .map(vectors::field)
                        .orElse(null);
            }
            page = store.list(null, page.getLast().id(), PAGE);
        }
        vectors.keepOnly(all);
        if (field != null && index.vectors(field) < passages) {
            indexAll();
        }
    }

    /// Makes what is missing, and indexes whatever got a vector.
    private boolean make(LinkedHashMap<KnowledgeId, List<String>> texts) {
        var every = texts.values().stream().flatMap(List::stream).distinct().toList();
        var kept = vectors.kept(every);
        var missing = new ArrayList<>(every);
        missing.removeAll(kept.keySet());
        if (missing.isEmpty()) {
            return true;
        }
        boolean made = vectors.make(missing);
        texts.forEach((id, each) -> {
            if (each.stream().anyMatch(missing::contains)) {
                index.refresh(id);
            }
        });
        return made;
    }

    /// What was kept but never indexed, as after a crash.
    private void indexAll() {
        var page = store.list(null, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(known -> index.refresh(known.id()));
            page = store.list(null, page.getLast().id(), PAGE);
        }
    }

    private List<String> texts(Known known) {
        return Passages.texts(known.item(), known.item().isLong() ? store.chunks(known.id()) : List.of());
    }
}
