package app.parley.knowledge;

import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the business knows, and where in it the answer to a question stands.
public final class Knowledge implements AutoCloseable {
    private static final int LONGEST_PAGE = 500;
    private static final int MOST_PASSAGES = 48;

    /// The topic of whoever wants to be shown something, and from which share on it counts.
    private static final String PHOTO = "product.photo";

    private static final double LIKELY = 0.5;

    private final KnowledgeStore store;
    private final Transactions transactions;
    private final InstantSource time;
    private final KnowledgeIndex index;
    private final Changes<KnowledgeId> changes;
    private final Vectors vectors;
    private final Embedding embedding;

    /// Goes by words alone.
    public Knowledge(KnowledgeStore store, Transactions transactions, InstantSource time, Path indexFolder) {
        this(store, transactions, time, indexFolder, null, new NoVectors());
    }

    /// @param indexFolder belongs to the search index alone; it may be deleted whenever this is closed
    /// @param embedder says what texts mean; null where nobody does
    public Knowledge(
            KnowledgeStore store,
            Transactions transactions,
            InstantSource time,
            Path indexFolder,
            @Nullable Embedder embedder,
            VectorStore vectorStore) {
        this.store = store;
        this.transactions = transactions;
        this.time = time;
        this.changes = new Changes<>(transactions);
        this.vectors = new Vectors(embedder, vectorStore, time);
        this.index = new KnowledgeIndex(store, indexFolder, vectors);
        this.embedding = new Embedding(store, vectors, index);
    }

    public Known add(KnowledgeItem item) {
        return transactions.in(() -> {
            var known = new Known(new KnowledgeId(Ids.next()), item, now());
            store.add(known, chunks(item));
            announce(known.id());
            return known;
        });
    }

    /// Puts the item in the place of the one with this id; nothing if there is none.
    public Optional<Known> change(KnowledgeId id, KnowledgeItem item) {
        return transactions.in(() -> store.find(id).map(before -> {
            var known = new Known(id, item, after(before.changedAt()));
            store.change(known, chunks(item));
            announce(id);
            return known;
        }));
    }

    public boolean remove(KnowledgeId id) {
        return transactions.in(() -> {
            boolean removed = store.remove(id);
            if (removed) {
                announce(id);
            }
            return removed;
        });
    }

    public Optional<Known> find(KnowledgeId id) {
        return store.find(id);
    }

    /// What is known, oldest first.
    ///
    /// @param after [Page#next] of the page before
    /// @throws IllegalArgumentException if `after` is no such thing
    public Page<Known> page(@Nullable Kind kind, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        var from = after == null ? null : new KnowledgeId(UUID.fromString(after));
        return Page.of(
                store.list(kind, from, size + 1), size, known -> known.id().toString());
    }

    /// Passages that bear on the question, the surest first. The question may be anything a stranger wrote; only its
    /// beginning is read.
    public List<Passage> search(String query, int limit) {
        return index.search(query, Math.clamp(limit, 1, MOST_PASSAGES), null);
    }

    /// As [#search], and finds what means the same in other words where a model says what words mean. It may ask the
    /// network and wait for it a moment, so never in a transaction.
    public List<Passage> recall(String query, int limit) {
        var near = vectors.near(query).orElse(null);
        return index.search(query, Math.clamp(limit, 1, MOST_PASSAGES), near);
    }

    /// The item that a passage's source names, if it is still there.
    public Optional<Known> named(String source) {
        return Passages.named(source).flatMap(this::find);
    }

    /// Whether somebody asks to be shown what is sold.
    public boolean asksToSee(String question) {
        return !question.isBlank() && Topics.of(question).shares().getOrDefault(PHOTO, 0.0) >= LIKELY;
    }

    /// Has a model say what passages mean that it has not read yet; to be called now and then, from the background.
    public void embed() {
        embedding.run();
    }

    /// Gets ready for the first question, so that it need not wait. It takes a second of a core, and nothing else.
    public static void prepare(Path indexFolder) {
        LearntTopics.prepare(indexFolder);
    }

    /// Learns ahead what topics customers ask about, for the program whose classes lie in the folder.
    public static void ship(Path classes) throws IOException {
        LearntTopics.ship(classes);
    }

    /// What was added, changed or removed; search knows of it by then.
    public Changes<KnowledgeId> changes() {
        return changes;
    }

    @Override
    public void close() {
        index.close();
    }

    private void announce(KnowledgeId id) {
        transactions.afterCommit(() -> index.refresh(id));
        transactions.afterCommit(embedding::want);
        changes.announce(id);
    }

    private static List<String> chunks(KnowledgeItem item) {
        var text = item.text();
        return item.isLong() && text != null ? Chunks.of(text) : List.of();
    }

    /// As fine as the database keeps it.
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// No two states of an item carry the same time: that is how the index tells them apart.
    private Instant after(Instant before) {
        var now = now();
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }
}
