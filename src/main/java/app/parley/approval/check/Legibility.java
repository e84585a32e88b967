package app.parley.approval.check;

import app.parley.approval.Case;
import java.util.ArrayList;
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
        var unread = new ArrayList<String>();
        var sentence = new ArrayList<String>();
        for (var token : draft.tokens()) {
            if (token.kind() == Token.Kind.STOP) {
                unread.addAll(unread(sentence, backing));
                sentence.clear();
            } else if (token.isWord() && token.text().length() > 1 && !addressed.contains(token.text())) {
                sentence.add(token.text());
            }
        }
        unread.addAll(unread(sentence, backing));
        return unread;
    }

    /// A greeting before it does not make a sentence any clearer, so each is looked at alone.
    private List<String> unread(List<String> words, Backing backing) {
        var unknown = words.stream()
                .filter(word -> !vocabulary.knows(word) && !backing.uses(word))
                .toList();
        boolean foreign = unknown.stream().anyMatch(Legibility::isOfAnotherScript);
        return foreign || unknown.size() * 100 > words.size() * MOST_UNKNOWN_PERCENT ? unknown : List.of();
    }

    private static boolean isOfAnotherScript(String word) {
        return word.codePoints().anyMatch(c -> c > 0x7F);
    }
}
