package app.parley.approval.check;

import app.parley.approval.check.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds links, e-mail addresses and handles in a folded text. Any dot between letters makes a link, whatever the
/// ending.
final class Addresses {
    private static final Set<String> SHORT_FORMS =
            Set.of("a.m", "p.m", "p.ej", "i.e", "e.g", "s.a", "s.l", "ee.uu", "p.d", "p.s", "etc.etc");

    private Addresses() {}

    static List<Token> in(String text) {
        var found = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            int from = skipSpaces(text, at);
            int to = from;
            while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            examine(text, from, to, found);
            at = Math.max(to, at + 1);
        }
        return found;
    }

    private static void examine(String text, int from, int to, List<Token> found) {
        int sign = firstSign(text, from, to);
        if (sign < 0) {
            return;
        }
        int start = sign;
        while (start > from && isOfAddress(text.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end > sign + 1 && ".,;:!?)\"'*_-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var address = text.substring(start, end);
        if (!SHORT_FORMS.contains(address)) {
            found.add(new Token(Kind.ADDRESS, bare(address), start, end));
        }
    }

    /// The first place that makes these characters an address: `://`, `@`, or a dot with a letter behind it.
    private static int firstSign(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '@' || (c == ':' && text.startsWith("//", i + 1)) || isDotInName(text, i, from, to)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDotInName(String text, int i, int from, int to) {
        return text.charAt(i) == '.'
                && i > from
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && i + 2 < to
                && Character.isLetter(text.charAt(i + 1))
                && Character.isLetterOrDigit(text.charAt(i + 2));
    }

    private static boolean isOfAddress(char c) {
        return Character.isLetterOrDigit(c) || "._-+:/%".indexOf(c) >= 0;
    }

    private static int skipSpaces(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String bare(String address) {
        var rest = address;
        for (var start : List.of("https://", "http://", "www.")) {
            rest = rest.startsWith(start) ? rest.substring(start.length()) : rest;
        }
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
