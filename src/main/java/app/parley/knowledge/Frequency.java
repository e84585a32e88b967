package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import app.parley.knowledge.Meaning.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How common an idea is in what the business knows.
final class Frequency {
    private Frequency() {}

    /// In about how many passages it stands.
    static int of(Element element, IndexReader index) {
        int most = 0;
        try {
            for (var form : element.forms()) {
                for (var part : Part.values()) {
                    most = Math.max(most, index.docFreq(new Term(form.field().in(part), form.term())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index is unreadable", e);
        }
        return most;
    }

    /// How much finding it tells: 1 for what is rare or nowhere, towards 0.6 for what stands everywhere. Never less,
    /// because a small shop's whole knowledge may be about delivery.
    static double telling(Element element, IndexReader index) {
        double all = index.numDocs();
        double rarity = Math.log(1 + (all + 0.5) / (of(element, index) + 0.5));
        return 0.6 + 0.4 * Math.min(1, rarity / Math.log(1 + (all + 0.5) / 0.5));
    }
}
