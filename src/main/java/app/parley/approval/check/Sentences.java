package app.parley.approval.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Looks at a text sentence by sentence; courtesies are gone from it already.
final class Sentences {
    private Sentences() {}

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
