package app.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.settings.store.HibernateApiKeyStore;
import app.parley.settings.store.HibernateIdempotencyStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {
    private static final UUID CALLER = UUID.randomUUID();
    private final Database database = new Database(
            DatabaseSettings.memory(UUID.randomUUID().toString()),
            Stream.of(HibernateIdempotencyStore.ROWS, HibernateApiKeyStore.ROWS)
                    .<Class<?>>flatMap(List::stream)
                    .toList());
    private final AtomicInteger done = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final IdempotencyKeys keys =
            new IdempotencyKeys(new HibernateIdempotencyStore(database), database, () -> now);
    private final ApiKeys effects = new ApiKeys(new HibernateApiKeyStore(database), database, () -> now);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void repeatsTheAnswerAndNotTheEffect() {
        assertThat(text(keys.once(attempt("a", "request"), () -> work(202)))).isEqualTo("answered 202 1");
        assertThat(text(keys.once(attempt("a", "request"), () -> work(202)))).isEqualTo("replayed 202 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void tellsAnotherRequestUnderTheSameKeyApart() {
        keys.once(attempt("a", "request"), () -> work(200));
        assertThat(keys.once(attempt("a", "other"), () -> work(200))).isEqualTo(new Once.Different());
        assertThat(text(keys.once(attempt("b", "other"), () -> work(200)))).isEqualTo("answered 200 2");
    }

    @Test
    void keepsCallersApart() {
        keys.once(attempt("a", "request"), () -> work(200));
        var stranger = new Attempt(UUID.randomUUID(), "a", "request");
        assertThat(text(keys.once(stranger, () -> work(200)))).isEqualTo("answered 200 2");
    }

    @Test
    void saysThatItIsStillWorkedOn() {
        keys.once(attempt("a", "request"), () -> {
            assertThat(keys.once(attempt("a", "request"), () -> work(200))).isEqualTo(new Once.UnderWay());
            return work(200);
        });
        assertThat(done).hasValue(1);
    }

    @Test
    void undoesWhatARefusedRequestDidAndRepeatsTheRefusal() {
        keys.once(attempt("a", "request"), () -> effect(409));
        assertThat(effects.all()).isEmpty();
        assertThat(text(keys.once(attempt("a", "request"), () -> effect(200)))).isEqualTo("replayed 409 1");
    }

    @Test
    void triesAgainAfterAFailureOfOurs() {
        keys.once(attempt("a", "request"), () -> effect(503));
        assertThatThrownBy(() -> keys.once(attempt("a", "request"), () -> {
                    effect(200);
                    throw new IllegalStateException("a mistake");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(effects.all()).isEmpty();
        keys.once(attempt("a", "request"), () -> effect(200));
        assertThat(effects.all()).hasSize(1);
    }

    @Test
    void forgetsAnswersAfterADay() {
        keys.once(attempt("a", "request"), () -> work(200));
        now = now.plus(Duration.ofHours(23));
        assertThat(keys.forget()).isZero();
        now = now.plus(Duration.ofHours(1));
        assertThat(text(keys.once(attempt("a", "other"), () -> work(200)))).isEqualTo("answered 200 2");
        now = now.plus(Duration.ofHours(24));
        assertThat(keys.forget()).isEqualTo(1);
    }

    private KeptAnswer effect(int status) {
        effects.create("made", Set.of("read"), "propose");
        return work(status);
    }

    private KeptAnswer work(int status) {
        return new KeptAnswer(status, Integer.toString(done.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }

    private static Attempt attempt(String key, String fingerprint) {
        return new Attempt(CALLER, key, fingerprint);
    }

    private static String text(Once once) {
        return switch (once) {
            case Once.Answered(var answer) -> "answered " + text(answer);
            case Once.Replayed(var answer) -> "replayed " + text(answer);
            case Once.Different _ -> "different";
            case Once.UnderWay _ -> "under way";
        };
    }

    private static String text(KeptAnswer answer) {
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
