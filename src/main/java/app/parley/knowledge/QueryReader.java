package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import app.parley.knowledge.Meaning.Element;
import app.parley.knowledge.Meaning.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Reads what a customer asks. A word that stands nowhere may be mistyped: then it means what it resembles.
final class QueryReader {
    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_ELEMENTS = 24;
    private static final int MOST_GUESSES = 8;
    /// Nobody but this customer uses the word: a name, a place, chatter.
    private static final double STRANGE = 0.7;

    private static final double STRANGE_NUMBER = 0.3;
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private final MeaningReader meanings;
    private final Vocabulary vocabulary;
    private final StopWords stopWords;

    QueryReader(MeaningReader meanings, Vocabulary vocabulary, StopWords stopWords) {
        this.meanings = meanings;
        this.vocabulary = vocabulary;
        this.stopWords = stopWords;
    }

    Meaning read(String query, IndexReader index) {
        var text = DRAWN_OUT.matcher(cut(query)).replaceAll("$1");
        var said = meanings.read(text, word -> elements(word, index)).elements();
        return new Meaning(said.stream()
                .sorted(Comparator.comparingDouble(Element::weight).reversed())
                .limit(MOST_ELEMENTS)
                .toList());
    }

    private static String cut(String query) {
        if (query.length() <= MOST_CHARACTERS) {
            return query;
        }
        int end = Character.isHighSurrogate(query.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return query.substring(0, end);
    }

    private List<Element> elements(Word word, IndexReader index) {
        var itself = Element.of(word, 1);
        if (Frequency.of(itself, index) > 0) {
            return List.of(itself);
        }
        if (word.isNumber()) {
            return List.of(Element.of(word, STRANGE_NUMBER));
        }
        var guessed = new ArrayList<Element>();
        vocabulary
                .resembling(word)
                .forEach((sense, slips) -> guessed.add(Element.of(sense, Typos.quality(slips, word.folded()))));
        var similar = similarWords(word.folded(), index);
        if (!similar.isEmpty()) {
            guessed.add(new Element(itself.name(), similar, guessed.isEmpty() ? 1 : 0.25));
        }
        if (!guessed.isEmpty()) {
            return guessed;
        }
        return stopWords.resembles(word) ? List.of() : List.of(Element.of(word, STRANGE));
    }

    private List<Form> similarWords(String word, IndexReader index) {
        int most = Typos.allowed(word);
        if (most == 0) {
            return List.of();
        }
        var found = new ArrayList<Form>();
        try {
            for (var part : Part.values()) {
                var field = FormField.WORDS.in(part);
                var terms = MultiTerms.getTerms(index, field);
                if (terms == null) {
                    continue;
                }
                var similar = new FuzzyTermsEnum(terms, new Term(field, word), most, 0, true);
                for (BytesRef term = similar.next(); term != null; term = similar.next()) {
                    var text = term.utf8ToString();
                    if (Typos.beginAlike(word, text) && !stopWords.has(text)) {
                        double quality = Typos.quality(Typos.distance(word, text, most), word);
                        found.add(new Form(FormField.WORDS, text, quality));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index is unreadable", e);
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Form::quality).reversed().thenComparing(Form::term))
                .limit(MOST_GUESSES)
                .toList();
    }
}
