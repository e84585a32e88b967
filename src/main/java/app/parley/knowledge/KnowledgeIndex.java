package app.parley.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the search index in step with the database. What is in the database counts; the index can be lost at any
/// time.
final class KnowledgeIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeIndex.class);
    /// Goes up when items are indexed in another way.
    private static final int FORMAT = 2;

    private static final int PAGE = 50;

    private final KnowledgeStore store;
    private final Path folder;
    private final FormAnalyzer analyzer = new FormAnalyzer();
    private final String version;
    private final Passages passages;
    private final Search search;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile SearchIndex index;
    private volatile boolean behind;

    KnowledgeIndex(KnowledgeStore store, Path folder, Vectors vectors) {
        this.store = store;
        this.folder = folder;
        this.version = FORMAT + " " + Version.LATEST + " " + Lexicon.VERSION;
        this.passages = new Passages(Lexicon.MEANINGS, vectors);
        this.search = new Search(Lexicon.QUERIES, Lexicon.MEANINGS);
        try {
            this.index = opened();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be opened", e);
        }
    }

    /// @param near what the question means to a model; null to go by words alone
    List<Passage> search(String query, int limit, @Nullable Near near) {
        if (behind) {
            repair();
        }
        try {
            return index.read(searcher -> search.passages(query, limit, searcher, near));
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("the search index cannot be read and is opened again", e);
            behind = true;
            repair();
        }
        try {
            return index.read(searcher -> search.passages(query, limit, searcher, near));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    /// In how many passages a vector of that field stands.
    int vectors(String field) {
        try {
            return index.read(searcher -> searcher.count(new TermQuery(new Term(Passages.VECTOR, field))));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    /// Indexes the item as the database has it now.
    void refresh(KnowledgeId id) {
        writing.lock();
        try {
            put(index, id);
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("the search index cannot be written and is opened again", e);
            behind = true;
        } finally {
            writing.unlock();
        }
        if (behind) {
            repair();
        }
    }

    /// Opens the index anew and indexes what it missed. If that fails too, the next search tries again.
    private void repair() {
        writing.lock();
        try {
            if (!behind) {
                return;
            }
            try {
                index.close();
            } catch (IOException | AlreadyClosedException e) {
                LOG.debug("the broken search index was closed", e);
            }
            index = opened();
            behind = false;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be opened", e);
        } finally {
            writing.unlock();
        }
    }

    private SearchIndex opened() throws IOException {
        var opened = SearchIndex.open(folder, analyzer, version);
        try {
            catchUp(opened);
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void catchUp(SearchIndex opened) throws IOException {
        var indexed = opened.stamps();
        var missing = new HashSet<KnowledgeId>();
        for (var kept : store.stamps()) {
            if (!indexed.remove(Passages.stamp(kept.id(), kept.changedAt()))) {
                missing.add(kept.id());
            }
        }
        for (var left : indexed) {
            opened.remove(Passages.stamped(left));
        }
        if (!missing.isEmpty()) {
            putAll(opened, missing);
        }
        if (!missing.isEmpty() || !indexed.isEmpty()) {
            opened.commit();
            LOG.info("indexed {} items anew and dropped {} states", missing.size(), indexed.size());
        }
    }

    private void putAll(SearchIndex opened, Set<KnowledgeId> wanted) throws IOException {
        var page = store.list(null, null, PAGE);
        while (!page.isEmpty()) {
            for (var known : page) {
                if (wanted.contains(known.id())) {
                    put(opened, known);
                }
            }
            page = store.list(null, page.getLast().id(), PAGE);
        }
    }

    private void put(SearchIndex into, KnowledgeId id) throws IOException {
        var known = store.find(id);
        if (known.isPresent()) {
            put(into, known.get());
        } else {
            into.remove(id);
        }
    }

    private void put(SearchIndex into, Known known) throws IOException {
        var chunks = known.item().isLong() ? store.chunks(known.id()) : List.<String>of();
        into.put(known.id(), passages.documents(known, chunks));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            index.close();
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("the search index was not kept; it is made anew at the next start", e);
        } finally {
            writing.unlock();
        }
        analyzer.close();
    }
}
