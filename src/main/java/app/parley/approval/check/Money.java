package app.parley.approval.check;

import java.util.Map;
import java.util.Set;

/// Compares amounts such as `49 EUR`, where a sign or a word may fit several currencies.
final class Money {
    private static final Map<String, Set<String>> WIDER = Map.of(
            "dollar", Set.of("USD", "MXN", "ARS", "COP", "CLP", "peso"),
            "peso", Set.of("MXN", "ARS", "COP", "CLP", "dollar"));

    private Money() {}

    /// Whether the source says the amount, in a currency that fits the claim's words; an amount whose currency the
    /// source does
    /// not tell fits only one that does not tell it either.
    static boolean isSame(String claim, String source) {
        int space = claim.indexOf(' ');
        int gap = source.indexOf(' ');
        if (!claim.substring(0, space).equals(source.substring(0, gap))) {
            return false;
        }
        var ours = claim.substring(space + 1);
        var theirs = source.substring(gap + 1);
        return ours.equals(theirs)
                || ours.equals("?")
                || WIDER.getOrDefault(ours, Set.of()).contains(theirs);
    }
}
