package app.parley.approval.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words and phrases that the checks know, read once.
final class Vocabulary {
    private static final int LONGEST_BEGINNING = 20;

    private final Measures measures = new Measures();
    private final Numerals numerals = new Numerals(measures);
    private final Phrases topics;
    private final Phrases statements;
    private final Phrases promises;
    private final Undertakings undertakings = new Undertakings();
    private final Phrases harmless;
    private final Phrases manners;
    private final Map<String, List<String>> stems = new LinkedHashMap<>();
    private final Set<String> plain;
    private final Map<String, Set<String>> single = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    Vocabulary() {
        topics = phrases("topics");
        statements = phrases("statements");
        promises = phrases("promises");
        harmless = phrases("harmless");
        manners = phrases("manners");
        plain = words(WordLists.everyLanguage("plain").values());
        for (var manner : List.of("cost", "limit", "sweep", "greeting")) {
            single.put(manner, words(List.of(WordLists.everyLanguage("manners").getOrDefault(manner, List.of()))));
        }
        known.addAll(plain);
        WordLists.everyLanguage("known").values().forEach(lines -> lines.forEach(this::learn));
        WordLists.one("stems").forEach((topic, lines) -> stems.put(topic, List.copyOf(words(List.of(lines)))));
    }

    Measures measures() {
        return measures;
    }

    Numerals numerals() {
        return numerals;
    }

    /// What a question or "I will ask" may speak of.
    Phrases topics() {
        return topics;
    }

    /// What nothing excuses.
    Phrases statements() {
        return statements;
    }

    Phrases promises() {
        return promises;
    }

    Undertakings undertakings() {
        return undertakings;
    }

    /// Courtesies that hold a word which elsewhere would be a claim, as `how can we help you today`.
    Phrases harmless() {
        return harmless;
    }

    /// How something is said: `defer`, `ask`, `no`, `yes`.
    Phrases manners() {
        return manners;
    }

    /// Words so telling that misspelling or cutting them up changes nothing, by topic.
    Map<String, List<String>> stems() {
        return stems;
    }

    /// Whether the word names nothing: it cannot tell one thing from another.
    boolean isPlain(String word) {
        return plain.contains(word);
    }

    boolean speaksOfCost(String word) {
        return isOf("cost", word);
    }

    /// Whether the word belongs to a manner that needs no more than one word.
    boolean isOf(String manner, String word) {
        return single.getOrDefault(manner, Set.of()).contains(word);
    }

    /// Whether it is a common word of the languages that the checks can read.
    boolean knows(String word) {
        if (known.contains(word) || measures.knows(word)) {
            return true;
        }
        for (int length = 2; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
            if (beginnings.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /// What stays when the plural is gone.
    static String stem(String word) {
        if (word.length() > 4 && word.endsWith("es")) {
            return word.substring(0, word.length() - 2);
        }
        var end = word.length() > 3 ? word.charAt(word.length() - 1) : 'x';
        return end == 's' || end == 'e' ? word.substring(0, word.length() - 1) : word;
    }

    private Phrases phrases(String name) {
        var lines = WordLists.everyLanguage(name);
        lines.values().forEach(list -> list.forEach(this::learn));
        return new Phrases(lines);
    }

    private void learn(String line) {
        for (var word : line.split("[ |]+", -1)) {
            var bare = word.endsWith("?") ? word.substring(0, word.length() - 1) : word;
            if (bare.endsWith("*")) {
                beginnings.add(bare.substring(0, bare.length() - 1));
            } else {
                known.add(bare);
            }
        }
    }

    private static Set<String> words(Collection<List<String>> lists) {
        var words = new HashSet<String>();
        lists.forEach(lines -> lines.forEach(line -> words.addAll(List.of(line.split(" +")))));
        return Set.copyOf(words);
    }
}
