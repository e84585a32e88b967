package app.parley.approval.check;

import app.parley.approval.Autonomy;
import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.approval.LocalReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a customer's intent from word lists in English, Spanish and Portuguese.
///
/// Matters that need a person win over all others; among equals the list that comes first wins.
public final class KeywordReading implements LocalReading {
    /// A word alone is right in about seven cases of ten.
    private static final double BY_A_WORD = 0.7;

    private final Phrases phrases;
    private final List<String> order;

    public KeywordReading() {
        var lines = WordLists.everyLanguage("intents");
        phrases = new Phrases(lines);
        order = inOrder(lines);
    }

    @Override
    public Read read(String text) {
        var beginning = text.length() > Wording.LONGEST ? text.substring(0, Wording.LONGEST) : text;
        int best = order.size();
        for (var spelling : Spellings.unread(Tokens.of(Folding.fold(beginning)))) {
            for (var hit : phrases.find(spelling.words())) {
                best = Math.min(best, order.indexOf(hit.topic()));
            }
        }
        return best == order.size() ? new Read(Intent.OTHER, 0) : new Read(Intents.of(order.get(best)), BY_A_WORD);
    }

    private static List<String> inOrder(Map<String, List<String>> lines) {
        var strict = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var name : lines.keySet()) {
            boolean needsPerson = Intents.ceiling(Intents.of(name)) == Autonomy.PROPOSE;
            (needsPerson ? strict : others).add(name);
        }
        strict.addAll(others);
        return List.copyOf(strict);
    }
}
