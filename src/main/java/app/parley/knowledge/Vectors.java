package app.parley.knowledge;

import app.parley.knowledge.Embedder.Use;
import app.parley.settings.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vectors of passages and questions, as far as there are any. A server that fails is left alone for a while: nobody
/// waits for it again and again.
final class Vectors {
    private static final Logger LOG = LoggerFactory.getLogger(Vectors.class);

    /// A draft waits no longer for a question's vector; it does without.
    private static final Duration FOR_A_QUESTION = Duration.ofMillis(400);

    private static final Duration FOR_PASSAGES = Duration.ofSeconds(60);
    private static final Duration WITHOUT_SERVER = Duration.ofDays(1);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_TEXT = 6_000;
    private static final int QUESTIONS_KEPT = 200;

    private final @Nullable Embedder embedder;
    private final VectorStore store;
    private final InstantSource time;
    private final Map<String, float[]> questions = new LinkedHashMap<>(QUESTIONS_KEPT, 0.75f, true);
    private volatile Instant restsUntil = Instant.MIN;

    /// Whether there is any passage to compare a question with.
    private volatile boolean ready;

    Vectors(@Nullable Embedder embedder, VectorStore store, InstantSource time) {
        this.embedder = embedder;
        this.store = store;
        this.time = time;
    }

    boolean isOn() {
        return embedder != null;
    }

    boolean rests() {
        return time.instant().isBefore(restsUntil);
    }

    /// The field of the index where vectors of this length stand.
    String field(float[] vector) {
        return "vector " + (embedder == null ? "" : embedder.model()) + " " + vector.length;
    }

    /// What is read of a passage.
    static String text(String heading, String text) {
        var whole = heading + "\n" + text;
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT);
    }

    String digest(String text) {
        var model = embedder == null ? "" : embedder.model();
        return Sha256.hex((model + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    /// The vectors that are kept of these texts.
    Map<String, float[]> kept(Collection<String> texts) {
        if (embedder == null || texts.isEmpty()) {
            return Map.of();
        }
        var digests = new HashMap<String, String>();
        texts.forEach(text -> digests.put(digest(text), text));
        var vectors = new HashMap<String, float[]>();
        store.find(digests.keySet()).forEach((digest, vector) -> vectors.put(digests.get(digest), vector));
        ready |= !vectors.isEmpty();
        return vectors;
    }

    /// Asks for these texts' vectors and keeps them. Answers whether all are kept now; what was had before a failure
    /// is.
    boolean make(List<String> texts) {
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            if (embedder == null || rests()) {
                return false;
            }
            var batch = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
            try {
                var vectors = embedder.embed(batch, Use.DOCUMENT, FOR_PASSAGES);
                var digests = new HashMap<String, float[]>();
                for (int i = 0; i < batch.size(); i++) {
                    digests.put(digest(batch.get(i)), unit(vectors.get(i)));
                }
                store.put(embedder.model(), digests);
                ready = true;
            } catch (EmbeddingUnavailableException e) {
                rest(e);
                return false;
            }
        }
        return true;
    }

    /// Where passages that mean the same lie; nothing if that cannot be had at once.
    Optional<Near> near(String question) {
        if (embedder == null || !ready || question.isBlank() || rests()) {
            return Optional.empty();
        }
        var known = known(question);
        if (known != null) {
            return Optional.of(new Near(field(known), known));
        }
        try {
            var vector = unit(
                    embedder.embed(List.of(question), Use.QUERY, FOR_A_QUESTION).getFirst());
            keep(question, vector);
            return Optional.of(new Near(field(vector), vector));
        } catch (EmbeddingUnavailableException e) {
            rest(e);
            return Optional.empty();
        }
    }

    private float @Nullable [] known(String question) {
        synchronized (questions) {
            return questions.get(question);
        }
    }

    private void keep(String question, float[] vector) {
        synchronized (questions) {
            questions.put(question, vector);
            if (questions.size() > QUESTIONS_KEPT) {
                questions.remove(questions.keySet().iterator().next());
            }
        }
    }

    /// Removes the vectors of nobody's words and of other models.
    void keepOnly(Collection<String> texts) {
        var old = new ArrayList<>(store.digests());
        var used = texts.stream().map(this::digest).toList();
        old.removeAll(new HashSet<>(used));
        if (!old.isEmpty()) {
            store.remove(old);
        }
    }

    private void rest(EmbeddingUnavailableException e) {
        boolean always = e.reason() != EmbeddingUnavailableException.Reason.NOT_NOW;
        restsUntil = time.instant().plus(always ? WITHOUT_SERVER : REST);
        LOG.info(
                "search goes by words alone for {}: {}",
                always ? "a day" : REST.toSeconds() + " s",
                String.valueOf(e.getMessage()));
    }

    /// Of length 1, so that a product tells the angle.
    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        double length = Math.sqrt(square);
        var unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
