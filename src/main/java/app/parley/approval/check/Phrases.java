package app.parley.approval.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Patterns of words, each standing for a topic.
///
/// A pattern is a row of words. `a|b` is either, `pric*` any word that begins so, `the?` may be missing, and `...`
/// stands
/// for up to three words of any kind. Matching looks a fixed way ahead from every word, so it takes time linear in the
/// text.
final class Phrases {
    private static final int LONGEST_GAP = 3;
    private static final int PREFIX = 2;

    /// Where a pattern was found: from this word to before that one.
    record Hit(String topic, int from, int to) {}

    private record Step(Set<String> words, List<String> beginnings, boolean optional, boolean gap) {
        boolean takes(String word) {
            return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }

    private record Pattern(String topic, List<Step> steps) {}

    private final Map<String, List<Pattern>> byWord = new HashMap<>();
    private final Map<String, List<Pattern>> byBeginning = new HashMap<>();

    /// @param lines patterns by topic
    Phrases(Map<String, List<String>> lines) {
        lines.forEach((topic, patterns) -> patterns.forEach(line -> add(topic, line)));
    }

    /// Everything that is found, in the order of the text; hits may overlap.
    List<Hit> find(List<String> words) {
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < words.size(); at++) {
            findAt(words, at, hits);
        }
        return hits;
    }

    boolean occursIn(List<String> words) {
        return !find(words).isEmpty();
    }

    private void findAt(List<String> words, int at, List<Hit> hits) {
        var word = words.get(at);
        for (var pattern : candidates(word)) {
            int end = match(pattern.steps(), 0, words, at);
            if (end > at) {
                hits.add(new Hit(pattern.topic(), at, end));
            }
        }
    }

    private List<Pattern> candidates(String word) {
        var exact = byWord.getOrDefault(word, List.of());
        if (word.length() < PREFIX) {
            return exact;
        }
        var begun = byBeginning.getOrDefault(word.substring(0, PREFIX), List.of());
        return begun.isEmpty()
                ? exact
                : Stream.concat(exact.stream(), begun.stream()).toList();
    }

    /// Where the match ends, or -1.
    private static int match(List<Step> steps, int step, List<String> words, int at) {
        if (step == steps.size()) {
            return at;
        }
        var next = steps.get(step);
        if (next.gap()) {
            for (int skipped = 0; skipped <= LONGEST_GAP && at + skipped <= words.size(); skipped++) {
                int end = match(steps, step + 1, words, at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (at < words.size() && next.takes(words.get(at))) {
            int end = match(steps, step + 1, words, at + 1);
            if (end >= 0) {
                return end;
            }
        }
        return next.optional() ? match(steps, step + 1, words, at) : -1;
    }

    private void add(String topic, String line) {
        var steps = Arrays.stream(line.split(" "))
                .filter(s -> !s.isEmpty())
                .map(Phrases::step)
                .toList();
        if (steps.isEmpty() || steps.getFirst().gap() || steps.getFirst().optional()) {
            throw new IllegalArgumentException("a pattern begins with a word: " + line);
        }
        var pattern = new Pattern(topic, steps);
        var first = steps.getFirst();
        first.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(pattern));
        first.beginnings().stream()
                .map(word -> word.substring(0, PREFIX))
                .distinct()
                .forEach(begin -> byBeginning
                        .computeIfAbsent(begin, _ -> new ArrayList<>())
                        .add(pattern));
    }

    private static Step step(String text) {
        if (text.equals("...")) {
            return new Step(Set.of(), List.of(), false, true);
        }
        var optional = text.endsWith("?");
        var choices = Arrays.stream((optional ? text.substring(0, text.length() - 1) : text).split("\\|"))
                .toList();
        var words = choices.stream().filter(c -> !c.endsWith("*")).collect(Collectors.toUnmodifiableSet());
        var beginnings = choices.stream()
                .filter(c -> c.endsWith("*"))
                .map(c -> c.substring(0, c.length() - 1))
                .toList();
        if (beginnings.stream().anyMatch(b -> b.length() < PREFIX)) {
            throw new IllegalArgumentException("too short a beginning: " + text);
        }
        return new Step(words, beginnings, optional, false);
    }
}
