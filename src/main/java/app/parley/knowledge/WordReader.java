package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;

/// Reads the words of a text.
final class WordReader {
    private static final String FIELD = FormField.WORDS.in(Part.TEXT);
    private final Analyzer analyzer;

    WordReader(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    List<Word> read(String text) {
        var en = Language.EN.stemmer();
        var es = Language.ES.stemmer();
        var pt = Language.PT.stemmer();
        return folded(text).stream()
                .map(word -> new Word(word, stem(en, word), stem(es, word), stem(pt, word)))
                .toList();
    }

    private List<String> folded(String text) {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream(FIELD, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = term.toString();
                if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    words.add(word);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
        return words;
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
