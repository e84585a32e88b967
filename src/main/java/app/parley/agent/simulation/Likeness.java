package app.parley.agent.simulation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How near two answers are. They are alike if no figure is in one and not in the other, and if at least half of the
/// words of both are shared: twice the shared words over all words (L. R. Dice, "Measures of the amount of ecologic
/// association between species", 1945). Capitals, accents, signs and order do not count.
public final class Likeness {
    /// From here on, with the same figures, two answers are alike.
    public static final double ENOUGH = 0.5;

    private static final int LONGEST = 10_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}++(?:[.,:]\\p{Nd}++)*+");
    private static final Pattern THOUSANDS = Pattern.compile("[.,](?=\\p{Nd}{3}(?!\\p{Nd}))");
    private static final Pattern ROUND = Pattern.compile("[.,:]00?$");

    private Likeness() {}

    public static boolean areAlike(String one, String other) {
        return figures(one).equals(figures(other)) && shared(one, other) >= ENOUGH;
    }

    /// From 0, no word in common, to 1, the same words.
    static double shared(String one, String other) {
        var mine = words(one);
        var theirs = words(other);
        int all = count(mine) + count(theirs);
        int both = mine.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), theirs.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 1 : 2.0 * both / all;
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        var plain = MARKS.matcher(Normalizer.normalize(start(text), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        WORD.matcher(plain).results().forEach(found -> words.merge(found.group(), 1, Integer::sum));
        return words;
    }

    /// As numbers read: `1.500,00` and `1500` are one.
    static Set<String> figures(String text) {
        return FIGURE.matcher(start(text))
                .results()
                .map(MatchResult::group)
                .map(Likeness::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String figure) {
        var together = THOUSANDS.matcher(figure).replaceAll("");
        return ROUND.matcher(together).replaceFirst("").replace(',', '.');
    }

    private static String start(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
