package app.parley.knowledge;

import app.parley.knowledge.Meaning.Element;
import app.parley.knowledge.Vocabulary.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Finds out what a text is about. The longest phrase of the vocabulary wins; a word outside of it stands for itself.
final class MeaningReader {
    private static final double ONE_OF_A_SORT = 0.6;

    private final WordReader words;
    private final Vocabulary vocabulary;
    private final StopWords stopWords;

    MeaningReader(WordReader words, Vocabulary vocabulary, StopWords stopWords) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.stopWords = stopWords;
    }

    Meaning read(String text) {
        return read(text, word -> List.of(Element.of(word, 1)));
    }

    /// @param other says what a word means that is not in the vocabulary
    Meaning read(String text, Function<Word, List<Element>> other) {
        var said = words.read(text);
        var elements = new ArrayList<Element>();
        int at = 0;
        while (at < said.size()) {
            at += phrase(said, at, other, elements);
        }
        return Meaning.of(elements);
    }

    /// Reads the phrase that begins here and returns how many words it has.
    private int phrase(List<Word> said, int at, Function<Word, List<Element>> other, List<Element> elements) {
        int longest = vocabulary.longestFrom(said.get(at));
        for (int length = Math.min(longest, said.size() - at); length > 1; length--) {
            var phrase = said.subList(at, at + length);
            var senses = vocabulary.senses(phrase);
            if (!senses.isEmpty()) {
                known(phrase, senses, elements);
                return length;
            }
        }
        var word = said.subList(at, at + 1);
        boolean stop = stopWords.has(word.getFirst());
        var senses = stop ? vocabulary.exactly(word) : vocabulary.senses(word);
        if (!senses.isEmpty()) {
            known(word, senses, elements);
        } else if (!stop) {
            elements.addAll(other.apply(word.getFirst()));
        }
        return 1;
    }

    private void known(List<Word> phrase, List<Sense> senses, List<Element> elements) {
        for (var sense : senses) {
            boolean aWord = phrase.size() == 1 && !sense.distinct();
            elements.add(aWord ? Element.of(sense, phrase.getFirst()) : Element.of(sense, 1));
        }
        if (senses.stream().anyMatch(Sense::distinct)) {
            var words = phrase.stream().filter(word -> !stopWords.has(word)).toList();
            words.forEach(word -> elements.add(Element.of(word, ONE_OF_A_SORT / words.size())));
        }
    }
}
