package app.parley.conversation;

import app.parley.storage.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The small words and letters by which languages in Latin script are told apart, with their weights.
///
/// `languages.txt` holds a line in brackets for each language and each weight, as `[es 2]`, and the words below
/// it; a word
/// with a hyphen in front is an ending, one in slashes a piece of a word.
final class LanguageCues {
    private static final int ENOUGH = 3;
    private static final int LEAD_PERCENT = 150;

    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private final Map<String, Map<String, Integer>> pieces = new HashMap<>();
    private final Map<String, Map<String, Integer>> endings = new HashMap<>();

    private LanguageCues() {}

    static LanguageCues read() {
        var cues = new LanguageCues();
        var language = "";
        int weight = 0;
        for (var line : text().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                var head = line.substring(1, line.length() - 1).split(" ", 2);
                language = head[0];
                weight = Integer.parseInt(head[1]);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                for (var cue : line.split(" +", -1)) {
                    cues.add(cue, language, weight);
                }
            }
        }
        return cues;
    }

    /// @param text in small letters
    Optional<String> of(String text) {
        var scores = new HashMap<String, Integer>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (!isPartOfAddress(text, from, i)) {
                    weigh(text.substring(from, i), scores);
                }
                from = -1;
            }
            if (i < text.length() && (text.charAt(i) == '¿' || text.charAt(i) == '¡')) {
                scores.merge("es", 2, Integer::sum);
            }
        }
        return winner(scores);
    }

    private static Optional<String> winner(Map<String, Integer> scores) {
        var best = scores.entrySet().stream().max(Map.Entry.comparingByValue());
        if (best.isEmpty() || best.get().getValue() < ENOUGH) {
            return Optional.empty();
        }
        int second = scores.entrySet().stream()
                .filter(e -> !e.getKey().equals(best.get().getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return best.get().getValue() * 100 >= second * LEAD_PERCENT
                ? Optional.of(best.get().getKey())
                : Optional.empty();
    }

    /// `shop.example` and `https://…` are in no language.
    private static boolean isPartOfAddress(String text, int from, int to) {
        boolean before = from > 0 && "./@".indexOf(text.charAt(from - 1)) >= 0;
        boolean after = to + 1 < text.length()
                && (text.charAt(to) == '@'
                        || (text.charAt(to) == '.' && Character.isLetter(text.charAt(to + 1)))
                        || text.startsWith("://", to));
        return before || after;
    }

    private void weigh(String word, Map<String, Integer> scores) {
        add(words.get(word), scores);
        for (int length = 2; length <= 5 && length < word.length(); length++) {
            add(endings.get(word.substring(word.length() - length)), scores);
        }
        for (int at = 0; at < word.length(); at++) {
            add(pieces.get(word.substring(at, at + 1)), scores);
            if (at + 2 <= word.length()) {
                add(pieces.get(word.substring(at, at + 2)), scores);
            }
        }
    }

    private static void add(@Nullable Map<String, Integer> weights, Map<String, Integer> scores) {
        if (weights != null) {
            weights.forEach((language, weight) -> scores.merge(language, weight, Integer::sum));
        }
    }

    private void add(String cue, String language, int weight) {
        if (cue.startsWith("-")) {
            endings.computeIfAbsent(cue.substring(1), _ -> new HashMap<>()).merge(language, weight, Integer::sum);
        } else if (cue.startsWith("/")) {
            pieces.computeIfAbsent(cue.substring(1, cue.length() - 1), _ -> new HashMap<>())
                    .merge(language, weight, Integer::sum);
        } else {
            words.computeIfAbsent(cue, _ -> new HashMap<>()).merge(language, weight, Integer::sum);
        }
    }

    private static String text() {
        return Resources.text(LanguageCues.class, "languages.txt");
    }
}
