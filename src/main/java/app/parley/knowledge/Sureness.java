package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import app.parley.knowledge.Meaning.Element;
import app.parley.knowledge.Meaning.Form;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/// How sure we are that a passage answers a question, 0 to 1:
///
///     score = coverage × (0.65 + 0.25 × aptness + 0.1 × rank) × substance
///
/// *coverage*: how much of the question's meaning the passage has. Each element (a concept, or a word that is none)
/// counts by its weight and by how much finding it tells ([Frequency#telling]); it is found in the heading, in the
/// text, or in both, with the quality of the form found (word 1, stem 0.9, mistyped less) times the worth of the
/// place. An element found nowhere in the knowledge counts too: that is what keeps strange questions low.
///
/// *aptness*: the other way round, how much of the passage's heading was asked for. A question about delivery fits
/// "Delivery" better than "Delivery of furniture to islands".
///
/// *rank*: the passage's BM25 score as a share of the best one's.
///
/// *substance*: how much the question says at all. "Do you have it?" cannot be answered surely by anything.
final class Sureness {
    private static final double ENOUGH_TO_ANSWER = 0.8;
    private final List<Asked> asked;
    private final Set<Term> terms;
    private final double total;
    private final double substance;
    private final MeaningReader meanings;

    private record Asked(Element element, double importance) {}

    private record Term(FormField field, String text) {}

    Sureness(Meaning query, IndexReader index, MeaningReader meanings) {
        this.asked = query.elements().stream()
                .map(element -> new Asked(element, element.weight() * Frequency.telling(element, index)))
                .toList();
        this.terms = query.elements().stream()
                .flatMap(element -> element.forms().stream())
                .map(form -> new Term(form.field(), form.term()))
                .collect(Collectors.toSet());
        this.total = asked.stream().mapToDouble(Asked::importance).sum();
        this.substance = Math.min(1, query.weight() / ENOUGH_TO_ANSWER);
        this.meanings = meanings;
    }

    /// @param forms the passage's term vectors
    /// @param rank BM25 as a share of the best passage's
    double of(Document passage, Fields forms, double rank) throws IOException {
        if (total == 0) {
            return 0;
        }
        var places = Places.of(Passages.kind(passage));
        boolean named = false;
        double found = 0;
        for (var ask : asked) {
            double inHeading = best(ask.element(), forms, Part.HEADING);
            double inText = best(ask.element(), forms, Part.TEXT);
            named |= inHeading > 0;
            found += ask.importance() * (1 - (1 - places.heading() * inHeading) * (1 - places.text() * inText));
        }
        if (named) {
            found = Math.min(total, found + facts(passage, forms));
        }
        double coverage = found / total;
        return coverage * (0.65 + 0.25 * aptness(passage) + 0.1 * rank) * substance;
    }

    /// Once a product is named, it answers for its price, stock and sizes as well.
    private double facts(Document passage, Fields forms) throws IOException {
        var facts = Passages.facts(passage);
        double found = 0;
        for (var ask : asked) {
            boolean isFact = ask.element().forms().stream()
                    .anyMatch(form -> form.field() == FormField.CONCEPTS && facts.contains(form.term()));
            if (isFact && best(ask.element(), forms, Part.HEADING) == 0) {
                found += ask.importance();
            }
        }
        return found;
    }

    private double aptness(Document passage) {
        double all = 0;
        double wanted = 0;
        for (var element : meanings.read(Passages.heading(passage)).elements()) {
            if (element.weight() <= Vocabulary.WEAK) {
                continue;
            }
            all += element.weight();
            if (element.forms().stream().anyMatch(form -> terms.contains(new Term(form.field(), form.term())))) {
                wanted += element.weight();
            }
        }
        return all == 0 ? 0 : wanted / all;
    }

    private static double best(Element element, Fields forms, Part part) throws IOException {
        double best = 0;
        for (Form form : element.forms()) {
            if (form.quality() > best) {
                var terms = forms.terms(form.field().in(part));
                if (terms != null && terms.iterator().seekExact(new BytesRef(form.term()))) {
                    best = form.quality();
                }
            }
        }
        return best;
    }

    /// What finding an idea in the heading or in the text is worth. A question stands for its entry; a title says less
    /// about a long text.
    private record Places(double heading, double text) {
        static Places of(Kind kind) {
            return switch (kind) {
                case ENTRY -> new Places(1, 0.6);
                case PRODUCT -> new Places(1, 0.7);
                case DOCUMENT, POLICY -> new Places(0.8, 0.8);
            };
        }
    }
}
