package app.parley.approval.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Looks at a text sentence by sentence; courtesies are gone from it already.
final class Sentences {
    private Sentences() {}

    /// The words of each sentence that has any.
    static List<List<String>> of(Wording wording) {
        var sentences = new ArrayList<List<String>>();
        allMatch(wording, (words, _) -> words.isEmpty() || sentences.add(words));
        return sentences;
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
