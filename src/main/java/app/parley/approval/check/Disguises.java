package app.parley.approval.check;

import app.parley.approval.check.Claim.Kind;
import java.util.ArrayList;
import java.util.List;

/// Finds telling words that were cut in pieces (`des cuen to`) or misspelt by a letter (`dicsount`).
final class Disguises {
    private static final int SHORTEST_TO_MISSPELL = 6;
    private static final int SHORTEST_TO_CUT = 6;

    /// Number words in one piece are read as numbers.
    private static final String SPELLED = "spelled!";

    private Disguises() {}

    static List<Claim> in(List<Token> tokens, Vocabulary vocabulary) {
        var claims = new ArrayList<Claim>();
        misspelt(tokens, vocabulary, claims);
        cutUp(tokens, vocabulary, claims);
        numbersInTwo(tokens, vocabulary, claims);
        return claims;
    }

    private static void misspelt(List<Token> tokens, Vocabulary vocabulary, List<Claim> claims) {
        for (int at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).text();
            if (!tokens.get(at).isWord() || word.length() < SHORTEST_TO_MISSPELL - 1 || word.length() > 24) {
                continue;
            }
            if (!vocabulary.knows(word)) {
                int place = at;
                vocabulary.stems().forEach((topic, stems) -> {
                    if (stems.stream().anyMatch(stem -> stem.length() >= SHORTEST_TO_MISSPELL && isNear(word, stem))) {
                        claims.add(claim(topic, word, place));
                    }
                });
            }
        }
    }

    private static void cutUp(List<Token> tokens, Vocabulary vocabulary, List<Claim> claims) {
        var letters = new StringBuilder();
        var owners = new ArrayList<Integer>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isWord()) {
                letters.append(tokens.get(at).text());
                for (int i = 0; i < tokens.get(at).text().length(); i++) {
                    owners.add(at);
                }
            }
        }
        var text = letters.toString();
        vocabulary
                .stems()
                .forEach((topic, stems) -> stems.forEach(stem -> {
                    int from = stem.length() < SHORTEST_TO_CUT ? -1 : text.indexOf(stem);
                    while (from >= 0) {
                        int owner = owners.get(from);
                        if (owner != owners.get(from + stem.length() - 1) || !topic.equals(SPELLED)) {
                            claims.add(claim(topic, stem, owner));
                        }
                        from = text.indexOf(stem, from + stem.length());
                    }
                }));
    }

    private static void numbersInTwo(List<Token> tokens, Vocabulary vocabulary, List<Claim> claims) {
        var pairs = Spellings.inPairs(Spellings.written(tokens), vocabulary);
        for (int at = 0; at < pairs.words().size(); at++) {
            var word = pairs.words().get(at);
            if (word.length() > 2
                    && vocabulary.measures().value(word).isPresent()
                    && !vocabulary.measures().isArticle(word)) {
                claims.add(new Claim(
                        Kind.STATEMENT, "spelled", word, pairs.places().get(at)));
            }
        }
    }

    /// A topic ending in `!` is a statement of fact, any other a promise.
    private static Claim claim(String topic, String words, int at) {
        return topic.endsWith("!")
                ? new Claim(Kind.STATEMENT, topic.substring(0, topic.length() - 1), words, at)
                : new Claim(Kind.PROMISE, topic, words, at);
    }

    /// Whether one letter too many, too few, wrong, or two in the wrong order make the difference; the ending may
    /// differ freely.
    static boolean isNear(String word, String stem) {
        int same = 0;
        while (same < word.length() && same < stem.length() && word.charAt(same) == stem.charAt(same)) {
            same++;
        }
        if (same == stem.length()) {
            return true;
        }
        var rest = stem.substring(same + 1);
        return starts(word, same + 1, rest)
                || starts(word, same, rest)
                || starts(word, same + 1, stem.substring(same))
                || isSwapped(word, stem, same);
    }

    private static boolean isSwapped(String word, String stem, int at) {
        return at + 1 < word.length()
                && at + 1 < stem.length()
                && word.charAt(at) == stem.charAt(at + 1)
                && word.charAt(at + 1) == stem.charAt(at)
                && starts(word, at + 2, stem.substring(at + 2));
    }

    private static boolean starts(String word, int from, String rest) {
        return from <= word.length() && word.startsWith(rest, from);
    }
}
