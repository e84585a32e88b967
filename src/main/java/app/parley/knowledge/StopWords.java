package app.parley.knowledge;

import java.util.Set;
import java.util.stream.Collectors;

/// Words that say nothing about what is asked.
final class StopWords {
    private static final int LONG_ENOUGH_TO_MISTYPE = 6;
    private final Set<String> words;

    StopWords(WordReader reader, String file) {
        this.words = file.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> reader.read(line).stream())
                .map(Word::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String folded) {
        return words.contains(folded);
    }

    boolean has(Word word) {
        return has(word.folded()) || word.folded().length() == 1 && !word.isNumber() && isLatin(word);
    }

    /// Whether this is one of them with a slip of the finger.
    boolean resembles(Word word) {
        return words.stream()
                .filter(stop -> stop.length() >= LONG_ENOUGH_TO_MISTYPE)
                .anyMatch(stop -> Typos.beginAlike(stop, word.folded()) && Typos.distance(stop, word.folded(), 1) <= 1);
    }

    private static boolean isLatin(Word word) {
        return Character.UnicodeScript.of(word.folded().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }
}
