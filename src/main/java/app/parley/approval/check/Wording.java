package app.parley.approval.check;

import java.util.List;
import java.util.stream.Stream;

/// A text as the checks read it.
///
/// @param folded the text in one case, without accents
/// @param tokens its pieces; courtesies have become pauses, number words numbers
/// @param statements what it claims; sentences without a claim are left out
/// @param words the remaining words
record Wording(String folded, List<Token> tokens, List<Statement> statements, List<String> words) {
    /// Nobody writes more in a message; a longer text is not read but held.
    static final int LONGEST = 10_000;

    Stream<Claim> claims() {
        return statements.stream().flatMap(s -> s.claims().stream());
    }
}
