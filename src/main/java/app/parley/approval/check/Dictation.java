package app.parley.approval.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Recognises words that a customer told us to say.
final class Dictation {
    private static final int TELLING = 4;
    private static final int FEWEST = 2;

    private final Vocabulary vocabulary;

    Dictation(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean isRepeated(String draft, List<String> inbound) {
        var ours = words(draft);
        return inbound.stream()
                .map(text -> text.length() > Wording.LONGEST ? text.substring(0, Wording.LONGEST) : text)
                .filter(this::dictates)
                .anyMatch(text -> sharesRow(ours, words(text)) || holdsQuoted(ours, text));
    }

    private boolean dictates(String text) {
        return vocabulary.manners().find(words(text)).stream()
                .anyMatch(hit -> hit.topic().equals("dictate"));
    }

    private static boolean sharesRow(List<String> ours, List<String> theirs) {
        var rows = new HashSet<List<String>>();
        for (int at = 0; at + TELLING <= theirs.size(); at++) {
            rows.add(theirs.subList(at, at + TELLING));
        }
        for (int at = 0; at + TELLING <= ours.size(); at++) {
            if (rows.contains(ours.subList(at, at + TELLING))) {
                return true;
            }
        }
        return false;
    }

    /// Whether what stands in quotation marks or after a colon is in the draft, word for word.
    private static boolean holdsQuoted(List<String> ours, String text) {
        var joined = " " + String.join(" ", ours) + " ";
        for (var span : spans(text)) {
            var words = words(span);
            if (words.size() >= FEWEST && joined.contains(" " + String.join(" ", words) + " ")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> spans(String text) {
        var spans = new ArrayList<String>();
        int colon = text.indexOf(':');
        if (colon >= 0) {
            spans.add(text.substring(colon + 1));
        }
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            if ("\"“”«»'‘’`„".indexOf(text.charAt(i)) >= 0) {
                if (from >= 0) {
                    spans.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return spans;
    }

    private static List<String> words(String text) {
        return Tokens.of(Folding.fold(text)).stream()
                .filter(t -> t.isWord() || t.isNumber())
                .map(Token::text)
                .toList();
    }
}
