package app.parley.approval.learning;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How alike two questions are: the shared words over all words of both, each by how rare it is among the questions at
/// hand (K. Spärck Jones, "A statistical interpretation of term specificity", 1972).
final class Terms {
    private static final int LONGEST = 1_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private final Map<String, Integer> texts = new HashMap<>();
    private final int count;

    Terms(Collection<Set<String>> all) {
        all.forEach(words -> words.forEach(word -> texts.merge(word, 1, Integer::sum)));
        count = all.size();
    }

    static Set<String> of(String text) {
        var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var plain =
                MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFD)).replaceAll("");
        var words = new HashSet<String>();
        for (var word : NO_WORD.split(plain.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// From 0, nothing in common, to 1, the same words.
    double likeness(Set<String> one, Set<String> other) {
        double shared = 0;
        double all = 0;
        for (var word : one) {
            double weight = weight(word);
            all += weight;
            shared += other.contains(word) ? weight : 0;
        }
        for (var word : other) {
            all += one.contains(word) ? 0 : weight(word);
        }
        return all == 0 ? 0 : shared / all;
    }

    private double weight(String word) {
        return Math.log(1 + (count + 1.0) / (1 + texts.getOrDefault(word, 0)));
    }
}
