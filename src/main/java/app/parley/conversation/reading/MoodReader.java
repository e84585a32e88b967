package app.parley.conversation.reading;

import app.parley.storage.Resources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up how the words of a text sound: word lists with weights, what denies or strengthens the next words, and
/// signs.
/// After the rules of Hutto and Gilbert (VADER, 2014), with lists of our own.
final class MoodReader {
    /// From here on, in either direction, a text sounds like something.
    static final double SOUNDS = 1;

    /// What is not good is bad; what is not bad is not yet good.
    private static final double DENIED_GOOD = -1;

    private static final double DENIED_BAD = -0.3;
    private static final double STRENGTHENED = 1.5;
    private static final String THANKS = "thanks";
    private static final int REACH = 3;
    private static final double SIGN = 1;
    private static final Set<Integer> BAD_SIGNS = codePoints("😠😡🤬👎😞😢😭💔😤🙄😒😖");
    private static final Set<Integer> GOOD_SIGNS = codePoints("😊😍🥰👍❤😘🙏🎉😀😃😁🤩👏💕💜🧡💛💚💙🔥");

    private final Map<String, List<Phrase>> phrases;
    private final Set<String> denials;
    private final Set<String> strengths;

    private MoodReader(Map<String, List<Phrase>> phrases, Set<String> denials, Set<String> strengths) {
        this.phrases = phrases;
        this.denials = denials;
        this.strengths = strengths;
    }

    /// @param words each is whole, or ends in a star
    private record Phrase(List<String> words, double weight, boolean thanks) {
        boolean standsAt(int place, List<String> text) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), text.get(place + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String pattern, String word) {
            return pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : word.equals(pattern);
        }
    }

    static MoodReader shipped() {
        var phrases = new HashMap<String, List<Phrase>>();
        var denials = new HashSet<String>();
        var strengths = new HashSet<String>();
        var group = "";
        for (var line : Resources.text(MoodReader.class, "moods.txt").lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                group = line.substring(1, line.length() - 1);
                continue;
            }
            for (var entry : line.split("\\|")) {
                switch (group) {
                    case "not" -> denials.add(entry);
                    case "more" -> strengths.add(entry);
                    default -> {
                        boolean thanks = group.equals(THANKS);
                        var phrase =
                                new Phrase(List.of(entry.split(" ")), thanks ? 1 : Double.parseDouble(group), thanks);
                        phrases.computeIfAbsent(beginning(phrase.words().getFirst()), _ -> new ArrayList<>())
                                .add(phrase);
                    }
                }
            }
        }
        return new MoodReader(Map.copyOf(phrases), Set.copyOf(denials), Set.copyOf(strengths));
    }

    /// Phrases are found by the first letters of their first word.
    private static String beginning(String word) {
        var whole = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return whole.substring(0, Math.min(2, whole.length()));
    }

    double score(String text) {
        var words = PlainWords.of(text);
        var before = new ArrayDeque<String>();
        double score = 0;
        for (int i = 0; i < words.size(); ) {
            var phrase = longest(i, words);
            if (phrase == null) {
                score += sign(words.get(i));
                before.addLast(words.get(i++));
            } else {
                score += phrase.weight() * turned(phrase, before);
                i += phrase.words().size();
                before.addLast("");
            }
            if (before.size() > REACH) {
                before.removeFirst();
            }
        }
        return score;
    }

    /// What stands before a word strengthens it or turns it round; thanks are thanks.
    private double turned(Phrase phrase, Collection<String> before) {
        double strong = before.stream().anyMatch(strengths::contains) ? STRENGTHENED : 1;
        if (phrase.thanks() || before.stream().noneMatch(denials::contains)) {
            return strong;
        }
        return strong * (phrase.weight() > 0 ? DENIED_GOOD : DENIED_BAD);
    }

    private @Nullable Phrase longest(int place, List<String> words) {
        Phrase best = null;
        for (var phrase : phrases.getOrDefault(beginning(words.get(place)), List.of())) {
            if (phrase.standsAt(place, words)
                    && (best == null || phrase.words().size() > best.words().size())) {
                best = phrase;
            }
        }
        return best;
    }

    private static double sign(String word) {
        int sign = word.codePointAt(0);
        return BAD_SIGNS.contains(sign) ? -SIGN : GOOD_SIGNS.contains(sign) ? SIGN : 0;
    }

    private static Set<Integer> codePoints(String signs) {
        return Set.copyOf(signs.codePoints().boxed().distinct().toList());
    }
}
