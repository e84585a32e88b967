package app.parley.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in its folder. It is a cache: one that is damaged, or was made by another version, is thrown away.
final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final String VERSION = "version";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /// Opens the index that is there, or an empty one.
    static SearchIndex open(Path folder, Analyzer analyzer, String version) throws IOException {
        Files.createDirectories(folder);
        clearLock(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
        if (!isWhole(folder, version)) {
            wipe(folder);
        }
        var directory = FSDirectory.open(folder);
        try {
            var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            writer.setLiveCommitData(Map.of(VERSION, version).entrySet());
            return new SearchIndex(directory, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static boolean isWhole(Path folder, String version) {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (var reader = DirectoryReader.open(directory)) {
                for (var leaf : reader.leaves()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
                return version.equals(reader.getIndexCommit().getUserData().get(VERSION));
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            LOG.info("the search index is damaged and is made anew", e);
            return false;
        }
    }

    /// A lock file is empty; Lucene refuses one that is not, for ever.
    private static void clearLock(Path lock) throws IOException {
        if (Files.exists(lock) && Files.size(lock) > 0) {
            Files.delete(lock);
        }
    }

    /// Only files that Lucene writes, so that a folder given by mistake keeps its own.
    private static void wipe(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "{_*,segments*,pending_segments*}")) {
            for (var file : files) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Puts an item's documents in the place of its former ones.
    void put(KnowledgeId id, List<Document> documents) throws IOException {
        writer.updateDocuments(term(id), documents);
    }

    void remove(KnowledgeId id) throws IOException {
        writer.deleteDocuments(term(id));
    }

    private static Term term(KnowledgeId id) {
        return new Term(Passages.ID, id.toString());
    }

    /// The stamps of what is indexed.
    Set<String> stamps() throws IOException {
        return read(searcher -> {
            var stamps = new HashSet<String>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var values = DocValues.getBinary(leaf.reader(), Passages.STAMP);
                var live = leaf.reader().getLiveDocs();
                for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        stamps.add(values.binaryValue().utf8ToString());
                    }
                }
            }
            return stamps;
        });
    }

    /// Reads the index as it is now.
    <T> T read(Reading<T> reading) throws IOException {
        searchers.maybeRefreshBlocking();
        var searcher = searchers.acquire();
        try {
            return reading.read(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    void commit() throws IOException {
        writer.commit();
    }

    /// Keeps what was put in; what cannot be kept is indexed again at the next start.
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.close();
        }
    }
}
