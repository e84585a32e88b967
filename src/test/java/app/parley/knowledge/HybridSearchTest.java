package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.knowledge.EmbeddingUnavailableException.Reason;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateVectorStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search by words and by what a model says they mean.
class HybridSearchTest {
    private static final List<Class<?>> ROWS = Stream.of(HibernateKnowledgeStore.ROWS, HibernateVectorStore.ROWS)
            .flatMap(Collection::stream)
            .<Class<?>>map(row -> row)
            .toList();

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<Embedder.Use> uses = new ArrayList<>();
    private @Nullable Reason failing;
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    private Database database;
    private Knowledge knowledge;

    /// Knows two meanings: what warms, and all else.
    private final class Warm implements Embedder {
        private final String model;

        Warm(String model) {
            this.model = model;
        }

        @Override
        public String model() {
            return model;
        }

        @Override
        public List<float[]> embed(List<String> texts, Use use, Duration timeout) throws EmbeddingUnavailableException {
            asked.addAll(texts);
            uses.add(use);
            var reason = failing;
            if (reason != null) {
                throw new EmbeddingUnavailableException(reason, "no", null);
            }
            return texts.stream()
                    .map(text -> text.matches("(?s).*(scarf|freezing|kjhgf).*")
                            ? new float[] {3, 0.1f}
                            : new float[] {0.1f, 5})
                    .toList();
        }
    }

    @BeforeEach
    void open() {
        database = new Database(DatabaseSettings.memory("hybrid_" + UUID.randomUUID()), ROWS);
        knowledge = opened("one");
    }

    private Knowledge opened(@Nullable String model) {
        return new Knowledge(
                new HibernateKnowledgeStore(database),
                database,
                () -> now,
                folder,
                model == null ? null : new Warm(model),
                new HibernateVectorStore(database));
    }

    @AfterEach
    void close() {
        knowledge.close();
        database.close();
    }

    private void stock() {
        knowledge.add(KnowledgeItem.entry("Do you sell scarf rings?", "No."));
        knowledge.add(KnowledgeItem.document("Wool", "A scarf of alpaca keeps off every wind."));
        knowledge.add(KnowledgeItem.entry("Do you take returns?", "Within 30 days."));
    }

    private List<String> recalled(String question) {
        return knowledge.recall(question, 3).stream().map(Passage::question).toList();
    }

    @Test
    void findsWhatSharesNoWordOnceAModelHasReadIt() {
        stock();
        assertThat(recalled("kjhgf wvxz")).isEmpty();
        assertThat(asked).isEmpty();

        knowledge.embed();
        assertThat(recalled("kjhgf wvxz")).startsWith("Do you sell scarf rings?", "Wool");
        assertThat(uses).containsExactly(Embedder.Use.DOCUMENT, Embedder.Use.QUERY);
        assertThat(knowledge.search("kjhgf wvxz", 3)).isEmpty();
    }

    @Test
    void whatWordsFindSurelyStaysFirst() {
        stock();
        knowledge.embed();
        assertThat(recalled("can I return it?")).startsWith("Do you take returns?");
    }

    @Test
    void asksForNothingTwiceNotEvenAfterARestart() {
        stock();
        knowledge.embed();
        knowledge.embed();
        recalled("freezing");
        recalled("freezing");
        assertThat(asked).hasSize(4);

        knowledge.close();
        knowledge = opened("one");
        knowledge.embed();
        assertThat(recalled("freezing")).contains("Wool");
        assertThat(asked).hasSize(5);
        knowledge.add(KnowledgeItem.entry("Is wool warm?", "Yes."));
        knowledge.embed();
        assertThat(asked).hasSize(6);
    }

    @Test
    void readsEverythingAnewForAnotherModelAndForgetsTheOld() {
        stock();
        knowledge.embed();
        knowledge.close();
        knowledge = opened("two");
        knowledge.embed();
        assertThat(asked).hasSize(6);
        assertThat(new HibernateVectorStore(database).digests()).hasSize(3);
        assertThat(recalled("freezing")).contains("Wool");
    }

    @Test
    void goesByWordsAloneForADayWhereTheServerHasNoSuchModel() {
        stock();
        failing = Reason.NOT_OFFERED;
        knowledge.embed();
        int once = asked.size();
        knowledge.embed();
        assertThat(recalled("can I return it?")).startsWith("Do you take returns?");
        assertThat(asked).hasSize(once);

        failing = null;
        now = now.plus(Duration.ofHours(25));
        knowledge.embed();
        assertThat(recalled("freezing")).contains("Wool");
    }

    @Test
    void aServerThatFailsIsNotWaitedForAgainAndAgain() {
        stock();
        knowledge.embed();
        int before = asked.size();
        failing = Reason.NOT_NOW;
        for (int i = 0; i < 5; i++) {
            assertThat(recalled("can I return it?" + i)).contains("Do you take returns?");
        }
        assertThat(asked).hasSize(before + 1);
        failing = null;
        now = now.plusSeconds(61);
        assertThat(recalled("freezing")).contains("Wool");
    }

    @Test
    void searchesByWordsAsBeforeWithoutAModel() {
        knowledge.close();
        knowledge = opened(null);
        stock();
        knowledge.embed();
        assertThat(knowledge.recall("can I return it?", 3)).isEqualTo(knowledge.search("can I return it?", 3));
    }
}
