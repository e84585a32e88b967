package app.parley.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words and phrases of commerce in three languages, and the concepts they stand for. The file says how it is written.
final class Vocabulary {
    static final double WEAK = 0.35;
    private static final double THING = 0.6;
    private static final int SHORTEST_STEM = 3;

    private final Map<String, List<Sense>> asWritten = new HashMap<>();
    private final Map<Language, Map<String, List<Sense>>> inflected = new EnumMap<>(Language.class);

    /// What is written so, by the sound it begins with.
    private final Map<Character, List<Map.Entry<String, List<Sense>>>> byOnset;

    private final Map<String, Integer> longestFrom = new HashMap<>();

    /// What a word or phrase stands for.
    ///
    /// @param weight 1 if it says so by itself, less if it only hints
    /// @param distinct whether it is one of several things of that sort, as `visa` among payments
    record Sense(String concept, double weight, boolean distinct) {}

    Vocabulary(WordReader reader, String file) {
        var concept = "";
        for (var line : file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            if (!Character.isWhitespace(line.charAt(0))) {
                concept = line.strip();
                continue;
            }
            int colon = line.indexOf(':');
            var language = Language.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
            for (var phrase : line.substring(colon + 1).split(",", -1)) {
                add(concept, language, phrase.strip(), reader);
            }
        }
        byOnset = asWritten.entrySet().stream().collect(Collectors.groupingBy(known -> Typos.onset(known.getKey())));
    }

    private void add(String concept, Language language, String phrase, WordReader reader) {
        var sense = new Sense(concept.replace("*", ""), weight(concept, phrase), phrase.endsWith("!"));
        var words = reader.read(phrase);
        put(asWritten, joined(words, Word::folded), sense);
        longestFrom.merge(words.getFirst().folded(), words.size(), Math::max);
        longestFrom.merge(words.getFirst().stem(language), words.size(), Math::max);
        put(
                inflected.computeIfAbsent(language, _ -> new HashMap<>()),
                joined(words, word -> word.stem(language)),
                sense);
    }

    private static double weight(String concept, String phrase) {
        if (phrase.startsWith("~")) {
            return WEAK;
        }
        return concept.endsWith("*") ? THING : 1;
    }

    private static void put(Map<String, List<Sense>> senses, String key, Sense sense) {
        senses.computeIfAbsent(key, _ -> new ArrayList<>()).add(sense);
    }

    /// Most words a phrase can have that begins with this one; 1 if none does.
    int longestFrom(Word first) {
        int longest = longestFrom.getOrDefault(first.folded(), 1);
        for (var language : Language.values()) {
            longest = Math.max(longest, longestFrom.getOrDefault(first.stem(language), 1));
        }
        return longest;
    }

    /// What these words stand for together; nothing if they are no phrase of ours.
    List<Sense> senses(List<Word> phrase) {
        var exact = exactly(phrase);
        if (!exact.isEmpty()) {
            return exact;
        }
        var found = new ArrayList<Sense>();
        inflected.forEach((language, senses) -> {
            var key = joined(phrase, word -> word.stem(language));
            if (key.length() >= SHORTEST_STEM) {
                found.addAll(senses.getOrDefault(key, List.of()));
            }
        });
        return strongest(found);
    }

    /// As [#senses], for words exactly as the file has them.
    List<Sense> exactly(List<Word> phrase) {
        return strongest(asWritten.getOrDefault(joined(phrase, Word::folded), List.of()));
    }

    /// What a mistyped word was probably meant to stand for, each with the slips it took: the nearest words, and among
    /// them the longest, because fingers leave letters out more often than they add some.
    Map<Sense, Integer> resembling(Word word) {
        int most = Typos.allowed(word.folded());
        var found = new LinkedHashMap<Sense, Integer>();
        int fewest = most;
        int longest = 0;
        for (var known : byOnset.getOrDefault(Typos.onset(word.folded()), List.of())) {
            int slips = Typos.distance(known.getKey(), word.folded(), fewest);
            int length = known.getKey().length();
            if (slips > fewest || slips == fewest && length < longest) {
                continue;
            }
            if (slips < fewest || length > longest) {
                found.clear();
                fewest = slips;
                longest = length;
            }
            for (var sense : known.getValue()) {
                found.put(sense, slips);
            }
        }
        return found;
    }

    private static List<Sense> strongest(List<Sense> senses) {
        if (senses.size() < 2) {
            return senses;
        }
        var strongest = List.copyOf(senses.stream()
                .collect(Collectors.toMap(
                        Sense::concept, sense -> sense, (a, b) -> a.weight() >= b.weight() ? a : b, LinkedHashMap::new))
                .values());
        return shared(strongest);
    }

    /// A word that hints at many things says no more than one that hints at one.
    private static List<Sense> shared(List<Sense> senses) {
        long hints = senses.stream().filter(sense -> sense.weight() <= WEAK).count();
        return hints < 2
                ? senses
                : senses.stream()
                        .map(sense -> sense.weight() <= WEAK
                                ? new Sense(sense.concept(), sense.weight() / hints, sense.distinct())
                                : sense)
                        .toList();
    }

    private static String joined(List<Word> words, Function<Word, String> form) {
        return words.stream().map(form).collect(Collectors.joining(" "));
    }
}
