package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import app.parley.knowledge.Meaning.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Looks for passages: BM25 over all forms and topics finds candidates, [Sureness] and how much question and passage
/// are about the same ([Topics]) put them in order.
final class Search {
    private static final int CANDIDATES = 48;
    private static final float HEADING_BOOST = 3;
    private static final float TIE_BREAKER = 0.1f;

    /// How much of the doubt that words leave goes where question and passage are about the same. With all of it the
    /// topic alone would be sure.
    private static final double TOPIC = 0.5;

    /// How little the first places count above the next when two orders are put together, as its authors chose it.
    private static final int RANKS = 60;

    private final QueryReader queries;
    private final MeaningReader meanings;

    Search(QueryReader queries, MeaningReader meanings) {
        this.queries = queries;
        this.meanings = meanings;
    }

    /// @param near what the question means to a model; null to go by words alone
    List<Passage> passages(String query, int limit, IndexSearcher searcher, @Nullable Near near) throws IOException {
        var meaning = queries.read(query, searcher.getIndexReader());
        if (meaning.elements().isEmpty() && near == null) {
            return List.of();
        }
        var asked = new Asked(meaning, Topics.of(query), searcher);
        var byWords = meaning.elements().isEmpty() ? List.<Ranked>of() : asked.byWords();
        var ranked = near == null ? byWords : fused(byWords, asked.byVector(near));
        var best = ranked.stream()
                .limit(limit)
                .map(candidate -> Passages.passage(candidate.document(), candidate.score()))
                .toList();
        return near == null ? OwnLanguage.first(best, query) : best;
    }

    private final class Asked {
        private final Meaning meaning;
        private final Topics topics;
        private final IndexSearcher searcher;
        private final Sureness sureness;

        Asked(Meaning meaning, Topics topics, IndexSearcher searcher) {
            this.meaning = meaning;
            this.topics = topics;
            this.searcher = searcher;
            this.sureness = new Sureness(meaning, searcher.getIndexReader(), meanings);
        }

        List<Ranked> byWords() throws IOException {
            var found = searcher.search(query(meaning, topics), CANDIDATES).scoreDocs;
            return ranked(found, found.length == 0 ? 1 : found[0].score).stream()
                    .filter(candidate -> candidate.score() > 0)
                    .sorted(Ranked.BEST_FIRST)
                    .toList();
        }

        /// The nearest first.
        List<Ranked> byVector(Near near) throws IOException {
            var nearest = new KnnFloatVectorQuery(near.field(), near.vector(), CANDIDATES);
            return ranked(searcher.search(nearest, CANDIDATES).scoreDocs, Float.POSITIVE_INFINITY);
        }

        private List<Ranked> ranked(ScoreDoc[] found, float best) throws IOException {
            var documents = searcher.storedFields();
            var vectors = searcher.getIndexReader().termVectors();
            var ranked = new ArrayList<Ranked>();
            for (var hit : found) {
                var document = documents.document(hit.doc);
                var forms = vectors.get(hit.doc);
                if (forms != null) {
                    double words = sureness.of(document, forms, hit.score / best);
                    double topic = Passages.likeness(document, topics);
                    double score = Math.min(1, words + TOPIC * topic * (1 - words));
                    ranked.add(new Ranked(hit.doc, document, score, hit.score));
                }
            }
            return ranked;
        }
    }

    /// Puts two orders together: what is near the top of both comes first (reciprocal rank fusion; Cormack, Clarke and
    /// Büttcher 2009). How sure a passage is stays what the words say, for no two models' angles mean the same.
    private static List<Ranked> fused(List<Ranked> words, List<Ranked> vectors) {
        var worth = new HashMap<Integer, Double>();
        var each = new LinkedHashMap<Integer, Ranked>();
        for (var order : List.of(words, vectors)) {
            for (int rank = 0; rank < order.size(); rank++) {
                each.putIfAbsent(order.get(rank).doc(), order.get(rank));
                worth.merge(order.get(rank).doc(), 1.0 / (RANKS + rank + 1), Double::sum);
            }
        }
        return each.values().stream()
                .sorted(Comparator.comparingDouble((Ranked ranked) -> worth.getOrDefault(ranked.doc(), 0.0))
                        .reversed())
                .toList();
    }

    private record Ranked(int doc, Document document, double score, double bm25) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
                .thenComparingDouble(Ranked::bm25)
                .reversed();
    }

    private static Query query(Meaning meaning, Topics topics) {
        var query = new BooleanQuery.Builder();
        topics.shares().forEach((name, share) -> {
            for (var part : Part.values()) {
                var term = new TermQuery(new Term(FormField.TOPICS.in(part), name));
                query.add(new BoostQuery(term, share.floatValue()), BooleanClause.Occur.SHOULD);
            }
        });
        for (var element : meaning.elements()) {
            query.add(anyForm(element), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Query anyForm(Element element) {
        var forms = new ArrayList<Query>();
        for (var form : element.forms()) {
            for (var part : Part.values()) {
                float boost = (float) (element.weight() * form.quality()) * (part == Part.HEADING ? HEADING_BOOST : 1);
                forms.add(new BoostQuery(new TermQuery(new Term(form.field().in(part), form.term())), boost));
            }
        }
        return new DisjunctionMaxQuery(forms, TIE_BREAKER);
    }
}
