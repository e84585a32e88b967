package app.parley.approval.check;

import app.parley.approval.Case;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells whether the word lists understand enough of a text for their silence to mean something.
final class Legibility {
    private static final int MOST_UNKNOWN_PERCENT = 40;

    private final Vocabulary vocabulary;

    Legibility(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The words that stand in the way; none if enough is understood.
    List<String> unread(Wording draft, Case facts, Backing backing) {
        var name = facts.contactName();
        Set<String> addressed = name == null
                ? Set.of()
                : Tokens.of(Folding.fold(name)).stream().map(Token::text).collect(Collectors.toSet());
        var words = draft.words().stream()
                .filter(w -> w.length() > 1 && !addressed.contains(w))
                .toList();
        var unknown = words.stream()
                .filter(w -> !vocabulary.knows(w) && !backing.uses(w))
                .toList();
        boolean foreign = unknown.stream().anyMatch(Legibility::isOfAnotherScript);
        return foreign || unknown.size() * 100 > words.size() * MOST_UNKNOWN_PERCENT ? unknown : List.of();
    }

    private static boolean isOfAnotherScript(String word) {
        return word.codePoints().anyMatch(c -> c > 0x7F);
    }
}
