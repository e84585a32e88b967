package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import app.parley.knowledge.Meaning.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Looks for passages: BM25 over all forms and topics finds candidates, [Sureness] and how much question and passage
/// are about the same ([Topics]) put them in order.
final class Search {
    private static final int CANDIDATES = 48;
    private static final float HEADING_BOOST = 3;
    private static final float TIE_BREAKER = 0.1f;

    /// How much of the doubt that words leave goes where question and passage are about the same. With all of it the
    /// topic alone would be sure.
    private static final double TOPIC = 0.5;

    private final QueryReader queries;
    private final MeaningReader meanings;

    Search(QueryReader queries, MeaningReader meanings) {
        this.queries = queries;
        this.meanings = meanings;
    }

    List<Passage> passages(String query, int limit, IndexSearcher searcher) throws IOException {
        var meaning = queries.read(query, searcher.getIndexReader());
        if (meaning.elements().isEmpty()) {
            return List.of();
        }
        var topics = Topics.of(query);
        var found = searcher.search(query(meaning, topics), CANDIDATES).scoreDocs;
        var sureness = new Sureness(meaning, searcher.getIndexReader(), meanings);
        var documents = searcher.storedFields();
        var vectors = searcher.getIndexReader().termVectors();
        var ranked = new ArrayList<Ranked>();
        for (var hit : found) {
            var document = documents.document(hit.doc);
            var forms = vectors.get(hit.doc);
            if (forms != null) {
                double words = sureness.of(document, forms, hit.score / found[0].score);
                double topic = Passages.likeness(document, topics);
                ranked.add(new Ranked(document, Math.min(1, words + TOPIC * topic * (1 - words)), hit.score));
            }
        }
        var best = ranked.stream()
                .filter(candidate -> candidate.score() > 0)
                .sorted(Ranked.BEST_FIRST)
                .limit(limit)
                .map(candidate -> Passages.passage(candidate.document(), candidate.score()))
                .toList();
        return OwnLanguage.first(best, query);
    }

    private record Ranked(Document document, double score, double bm25) {
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
