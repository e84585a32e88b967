package app.parley.knowledge;

import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Knowledge on a database in memory, which can be closed and opened again on the same data.
final class KnowledgeFixture implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Path indexFolder;
    final Database database =
            new Database(DatabaseSettings.memory("knowledge_" + UUID.randomUUID()), HibernateKnowledgeStore.ROWS);
    final KnowledgeStore store = new HibernateKnowledgeStore(database);
    Instant now = NOON;
    Knowledge knowledge;

    KnowledgeFixture(Path indexFolder) {
        this.indexFolder = indexFolder;
        this.knowledge = opened();
    }

    /// What a start of the program does.
    Knowledge opened() {
        InstantSource time = () -> now;
        knowledge = new Knowledge(store, database, time, indexFolder);
        return knowledge;
    }

    KnowledgeId entry(String question, String answer) {
        return knowledge.add(KnowledgeItem.entry(question, answer)).id();
    }

    @Override
    public void close() {
        knowledge.close();
        database.close();
    }
}
