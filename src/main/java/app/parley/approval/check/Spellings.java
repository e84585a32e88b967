package app.parley.approval.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The ways in which a row of words may be meant: as written, with `d i s c o u n t` closed up, with `freeee`
/// shortened, with
/// `d1scount` in letters.
final class Spellings {
    private static final int FEWEST_LETTERS = 3;

    /// Words, and the token that each begins with.
    record Spelling(List<String> words, List<Integer> places) {
        Claim claim(Claim.Kind kind, Phrases.Hit hit) {
            var said = String.join(" ", words.subList(hit.from(), hit.to()));
            return new Claim(kind, hit.topic(), said, places.get(hit.from()));
        }
    }

    private Spellings() {}

    static Set<Spelling> of(List<Token> tokens, Vocabulary vocabulary) {
        var written = written(tokens);
        var all = new LinkedHashSet<Spelling>();
        all.add(written);
        all.add(closedUp(written));
        all.add(changed(closedUp(written), word -> shortened(word, 2, vocabulary)));
        all.add(changed(closedUp(written), word -> shortened(word, 1, vocabulary)));
        all.add(inLetters(tokens, 'i'));
        all.add(inLetters(tokens, 'l'));
        all.add(inPairs(written, vocabulary));
        return all;
    }

    /// Those that need no word list.
    static Set<Spelling> unread(List<Token> tokens) {
        var written = written(tokens);
        var all = new LinkedHashSet<Spelling>();
        all.add(written);
        all.add(closedUp(written));
        all.add(inLetters(tokens, 'i'));
        return all;
    }

    /// Numbers are written `0`.
    static Spelling written(List<Token> tokens) {
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (token.isWord() || token.isNumber() || token.is("%")) {
                words.add(token.isNumber() ? "0" : token.text());
                places.add(at);
            }
        }
        return new Spelling(words, places);
    }

    private static Spelling closedUp(Spelling spelling) {
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int at = 0;
        while (at < spelling.words().size()) {
            int end = at;
            while (end < spelling.words().size() && isLetter(spelling.words().get(end))) {
                end++;
            }
            int last = end - at >= FEWEST_LETTERS ? end : at + 1;
            words.add(String.join("", spelling.words().subList(at, last)));
            places.add(spelling.places().get(at));
            at = last;
        }
        return new Spelling(words, places);
    }

    /// Every two neighbours as one word, unless both are words by themselves: `fr ee`.
    static Spelling inPairs(Spelling spelling, Vocabulary vocabulary) {
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int at = 0; at + 1 < spelling.words().size(); at++) {
            var first = spelling.words().get(at);
            var second = spelling.words().get(at + 1);
            if (!vocabulary.knows(first) || !vocabulary.knows(second)) {
                words.add(first + second);
                places.add(spelling.places().get(at));
            }
        }
        return new Spelling(words, places);
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && !word.equals("0") && !word.equals("%");
    }

    private static Spelling changed(Spelling spelling, UnaryOperator<String> change) {
        return new Spelling(spelling.words().stream().map(change).toList(), spelling.places());
    }

    /// The word with no letter more than so often in a row, unless it is a word as it stands.
    private static String shortened(String word, int most, Vocabulary vocabulary) {
        if (vocabulary.knows(word)) {
            return word;
        }
        var kept = new StringBuilder();
        int row = 0;
        for (int i = 0; i < word.length(); i++) {
            row = i > 0 && word.charAt(i) == word.charAt(i - 1) ? row + 1 : 1;
            if (row <= most) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }

    /// Pieces that touch, as one word with letters for digits and signs.
    private static Spelling inLetters(List<Token> tokens, char one) {
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            while (end < tokens.size() && tokens.get(end - 1).touches(tokens.get(end)) && end - at < 40) {
                end++;
            }
            var word = new StringBuilder();
            tokens.subList(at, end).forEach(token -> token.text().chars().forEach(c -> append(word, (char) c, one)));
            if (!word.isEmpty()) {
                words.add(word.toString());
                places.add(at);
            }
            at = end;
        }
        return new Spelling(words, places);
    }

    private static void append(StringBuilder word, char c, char one) {
        switch (c) {
            case '0' -> word.append('o');
            case '1', '|' -> word.append(one);
            case '!' -> word.append('i');
            case '3', '€' -> word.append('e');
            case '4', '@' -> word.append('a');
            case '5', '$' -> word.append('s');
            case '6', '9' -> word.append('g');
            case '7', '+' -> word.append('t');
            case '8' -> word.append('b');
            default -> {
                if (Character.isLetter(c)) {
                    word.append(c);
                }
            }
        }
    }
}
