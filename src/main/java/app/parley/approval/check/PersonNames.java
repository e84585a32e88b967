package app.parley.approval.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds what looks like somebody's full name: two capitalised words in a row that are no common words.
final class PersonNames {
    private PersonNames() {}

    /// @param own the customer's own name, folded
    /// @param known what the business wrote, folded
    static List<String> in(String text, Set<String> own, Vocabulary vocabulary, String known) {
        var found = new ArrayList<String>();
        var before = "";
        for (var piece : text.split("\\s+")) {
            var word = Folding.fold(letters(piece));
            boolean name = isCapitalised(piece)
                    && word.length() > 1
                    && !own.contains(word)
                    && !vocabulary.knows(word)
                    && !known.contains(word);
            if (name && !before.isEmpty()) {
                found.add(before + " " + word);
            }
            before = name && Character.isLetter(piece.codePointBefore(piece.length())) ? word : "";
        }
        return found;
    }

    private static boolean isCapitalised(String piece) {
        var letters = letters(piece);
        return letters.length() > 1
                && Character.isUpperCase(letters.codePointAt(0))
                && letters.chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private static String letters(String piece) {
        var letters = new StringBuilder();
        piece.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
