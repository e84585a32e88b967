package app.parley.approval.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Looks at a text sentence by sentence; courtesies are gone from it already.
final class Sentences {
    /// In Spanish "if" is spelt as yes is, but no comma follows it.
    private static final Set<String> YES = Set.of("yes", "si", "sim");

    private Sentences() {}

    /// The words of each sentence that has any.
    static List<List<String>> of(Wording wording) {
        var sentences = new ArrayList<List<String>>();
        allMatch(wording, (words, _) -> words.isEmpty() || sentences.add(words));
        return sentences;
    }

    /// What the sentences that begin with a yes and a comma go on to say.
    static List<List<String>> afterYes(Wording wording) {
        var sentences = new ArrayList<List<String>>();
        for (var tokens : split(wording)) {
            if (tokens.size() > 2
                    && YES.contains(tokens.getFirst().text())
                    && tokens.get(1).kind() == Token.Kind.PAUSE) {
                sentences.add(words(tokens.subList(2, tokens.size())));
            }
        }
        return sentences;
    }

    /// The words of each sentence between the greetings at both ends. A figure or a sign is no greeting.
    static List<List<String>> between(Wording wording, Predicate<String> greeting) {
        var sentences = split(wording);
        while (!sentences.isEmpty() && isAll(sentences.getFirst(), greeting)) {
            sentences.removeFirst();
        }
        while (!sentences.isEmpty() && isAll(sentences.getLast(), greeting)) {
            sentences.removeLast();
        }
        return sentences.stream()
                .map(Sentences::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static boolean isAll(List<Token> sentence, Predicate<String> greeting) {
        return sentence.stream()
                .allMatch(token -> token.kind() == Token.Kind.PAUSE || (token.isWord() && greeting.test(token.text())));
    }

    private static List<List<Token>> split(Wording wording) {
        var sentences = new ArrayList<List<Token>>();
        var sentence = new ArrayList<Token>();
        for (var token : wording.tokens()) {
            if (token.kind() != Token.Kind.STOP) {
                sentence.add(token);
            } else if (!sentence.isEmpty()) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
        }
        return sentences;
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().filter(Token::isWord).map(Token::text).toList();
    }

    /// @param test is given a sentence's words, and whether it ends in a question mark
    static boolean allMatch(Wording wording, BiPredicate<List<String>, Boolean> test) {
        var words = new ArrayList<String>();
        for (var token : wording.tokens()) {
            if (token.kind() == Token.Kind.STOP) {
                if (!test.test(List.copyOf(words), token.is("?"))) {
                    return false;
                }
                words.clear();
            } else if (token.isWord()) {
                words.add(token.text());
            }
        }
        return test.test(List.copyOf(words), false);
    }
}
