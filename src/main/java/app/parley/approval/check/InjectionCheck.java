package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// No text for machines, no instruction repeated, no sentence that the customer dictated.
final class InjectionCheck implements Check {
    private static final Set<String> ROLES = Set.of(
            "system",
            "assistant",
            "user",
            "human",
            "developer",
            "ai",
            "bot",
            "tool",
            "instruction",
            "instructions",
            "prompt");
    private static final int MOST_LETTERS_APART = 4;

    /// Letters that stand alone by nature, in shops that sell clothes: English, Spanish and Portuguese sizes.
    private static final Set<String> SIZES = Set.of("s", "m", "l", "p", "g");
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_MIXED_WORD = 15;

    private final Reader reader;
    private final Phrases instructions = new Phrases(WordLists.everyLanguage("injection"));

    InjectionCheck(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "injection";
    }

    @Override
    public boolean stopsAPerson() {
        return false;
    }

    @Override
    public Finding examine(Case facts) {
        var text = Subject.of(facts);
        if (text.length() > Wording.LONGEST) {
            return fail("Too long to be read.");
        }
        var oddity = Oddities.in(text);
        if (!oddity.isEmpty()) {
            return fail(oddity);
        }
        var tokens = Tokens.of(Folding.fold(text));
        if (Spellings.of(tokens, reader.vocabulary()).stream().anyMatch(s -> instructions.occursIn(s.words()))) {
            return fail("It speaks of instructions, or as a machine.");
        }
        if (holdsLettersApart(tokens)) {
            return fail("Its letters stand apart.");
        }
        if (text.lines().anyMatch(InjectionCheck::isRole)) {
            return fail("It holds the mark of a role, as in a prompt.");
        }
        if (holdsBlob(text, facts)) {
            return fail("It holds letters that are no word.");
        }
        return new Dictation(reader.vocabulary()).isRepeated(text, facts.inbound())
                ? fail("It repeats a sentence that the customer dictated.")
                : pass();
    }

    private static boolean holdsLettersApart(List<Token> tokens) {
        int row = 0;
        for (var token : tokens) {
            if (token.isWord() && !SIZES.contains(token.text())) {
                row = token.text().length() == 1 ? row + 1 : 0;
            }
            if (row == MOST_LETTERS_APART) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRole(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && ROLES.contains(Folding.fold(line.substring(0, colon)).strip());
    }

    private static boolean holdsBlob(String text, Case facts) {
        var known = facts.evidence().stream().map(e -> e.quote()).collect(Collectors.joining("\n"));
        for (var piece : text.split("[\\s\\p{Z}]+", -1)) {
            var word = piece.endsWith(".") || piece.endsWith(",") ? piece.substring(0, piece.length() - 1) : piece;
            boolean mixed = word.length() > LONGEST_MIXED_WORD && isMixed(word);
            if ((word.length() > LONGEST_WORD || mixed) && !known.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Small letters with capitals or digits inside.
    private static boolean isMixed(String word) {
        return word.chars().anyMatch(Character::isLowerCase)
                && word.chars()
                                .skip(1)
                                .filter(c -> Character.isUpperCase(c) || Character.isDigit(c))
                                .count()
                        > 1;
    }
}
