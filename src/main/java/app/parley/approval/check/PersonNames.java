package app.parley.approval.check;

import app.parley.approval.Case;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what looks like somebody's name: a capitalised word within a sentence that is no common word, is not the
/// customer's
/// own name and is not known from the business.
final class PersonNames {
    private static final Set<String> PREPOSITIONS = Set.of("to", "at", "a", "ao", "con", "com");

    private final Vocabulary vocabulary;
    private final Set<String> first = words("names");
    private final Set<String> greetings = words("greetings");
    private final Set<String> welcomes = words("welcomes");

    PersonNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @param known what the business wrote, folded
    boolean occurIn(String text, Case facts, String known) {
        var own = facts.contactName() == null ? Set.<String>of() : tokens(facts.contactName());
        var theirs = facts.inbound().stream()
                .filter(t -> t.length() <= Wording.LONGEST)
                .flatMap(t -> tokens(t).stream())
                .collect(Collectors.toSet());
        var before = "";
        var earlier = "";
        boolean start = true;
        boolean named = false;
        for (var piece : text.strip().split("[\\s\\p{Z}]+", -1)) {
            var word = Folding.fold(letters(piece));
            boolean capital = isCapitalised(piece);
            boolean name = (capital || first.contains(word))
                    && word.length() > 1
                    && !own.contains(word)
                    && !isKnown(word, known);
            boolean welcome = isWelcome(earlier, before);
            boolean greeted = greetings.contains(before) && (own.isEmpty() || theirs.contains(word));
            boolean alone = name && (first.contains(word) || !start) && !greeted && !welcome;
            if (alone || (name && named)) {
                return true;
            }
            named = name && Character.isLetter(last(piece)) && !welcome;
            earlier = welcome && capital ? earlier : before;
            before = welcome && capital ? before : word;
            start = endsSentence(piece) || word.isEmpty();
        }
        return false;
    }

    private boolean isKnown(String word, String known) {
        return (vocabulary.knows(word) && !first.contains(word)) || known.contains(word);
    }

    /// The shop's own name stands behind "welcome to" or "bienvenida a".
    private boolean isWelcome(String earlier, String before) {
        return welcomes.contains(earlier) && PREPOSITIONS.contains(before);
    }

    private static boolean endsSentence(String piece) {
        int last = last(piece);
        return !Character.isLetterOrDigit(last) && last != ',' && last != ')' && last != '\'';
    }

    private static int last(String piece) {
        return piece.isEmpty() ? ' ' : piece.codePointBefore(piece.length());
    }

    private static boolean isCapitalised(String piece) {
        var letters = letters(piece);
        return letters.length() > 1
                && Character.isUpperCase(letters.codePointAt(0))
                && letters.chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private static String letters(String piece) {
        var letters = new StringBuilder();
        piece.codePoints()
                .takeWhile(c -> c != '\'' && c != '’')
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Set<String> tokens(String text) {
        return Tokens.of(Folding.fold(text)).stream().map(Token::text).collect(Collectors.toSet());
    }

    private static Set<String> words(String topic) {
        return WordLists.one("people").getOrDefault(topic, List.of()).stream()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
