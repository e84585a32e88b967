package app.parley.console.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the engine says in English, in another language: whole sentences, and sentences with gaps as
/// `No source for: {0}`. What fills a gap at the beginning is such a sentence itself; what fills another may be a
/// customer's words, and stays. So does whatever we do not know.
final class Sentences {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    private static final int DEEPEST = 3;

    /// Longer than anything that the engine says by itself.
    private static final int LONGEST = 5000;

    private final ResourceBundle known;
    /// The longest first, which says most.
    private final List<Gapped> gapped;

    private record Gapped(Pattern english, String translated) {
        static Gapped of(String key, String translated) {
            var pattern = new StringBuilder();
            var gap = GAP.matcher(key);
            int from = 0;
            while (gap.find()) {
                pattern.append(Pattern.quote(key.substring(from, gap.start()))).append("(.+?)");
                from = gap.end();
            }
            pattern.append(Pattern.quote(key.substring(from)));
            return new Gapped(Pattern.compile(pattern.toString(), Pattern.DOTALL), translated);
        }
    }

    /// @param known translations by English sentence; gaps are numbered in the order of the English one
    Sentences(ResourceBundle known) {
        this.known = known;
        this.gapped = known.keySet().stream()
                .filter(key -> GAP.matcher(key).find())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(key -> Gapped.of(key, known.getString(key)))
                .toList();
    }

    String said(String english) {
        return english.length() > LONGEST ? english : said(english, DEEPEST);
    }

    private String said(String english, int depth) {
        if (known.containsKey(english)) {
            return known.getString(english);
        }
        return depth == 0
                ? english
                : gapped.stream()
                        .flatMap(one -> Optional.of(one.english().matcher(english))
                                .filter(Matcher::matches)
                                .map(found -> filled(one.translated(), found, depth - 1))
                                .stream())
                        .findFirst()
                        .orElse(english);
    }

    private String filled(String translated, Matcher found, int depth) {
        return GAP.matcher(translated).replaceAll(gap -> {
            int number = Integer.parseInt(gap.group(1)) + 1;
            var filling = found.group(number);
            return Matcher.quoteReplacement(found.start(number) == 0 ? said(filling, depth) : filling);
        });
    }
}
