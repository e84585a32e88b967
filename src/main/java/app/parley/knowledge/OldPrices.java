package app.parley.knowledge;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds prices and shares in a text.
final class OldPrices {
    private static final String FIGURE = "\\d+(?:[.,'\\h]\\d+){0,5}";
    private static final String SIGN = "(?:US\\$|MX\\$|R\\$|S/|[€$£₹])";
    private static final Pattern PRICE =
            Pattern.compile("(?iuU)" + SIGN + "\\h?" + FIGURE + "|" + FIGURE + "\\h?(?:" + SIGN
                    + "|%|(?:euros?|eur|usd|gbp|brl|mxn|cop|ars|clp|pen|d[oó]lar(?:es)?|dollars?|pounds?|rea(?:is|l)|pesos?"
                    + "|soles|pavos|bucks|pila)(?!\\p{L}))");
    private static final int MOST = 20;

    private OldPrices() {}

    static List<String> in(String text) {
        return PRICE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
