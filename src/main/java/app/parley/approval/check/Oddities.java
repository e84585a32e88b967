package app.parley.approval.check;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Finds characters that a shop's message has no use for: invisible ones, styled letters, letters of two scripts in one
/// word,
/// code and markup.
final class Oddities {
    private static final String MARKUP = "{}[]<>\\|^`~=";
    private static final String BETWEEN_LETTERS = "'’-‑–—/.&@,;:()·\"“”«»";
    /// `shop(.)com` and `shop . com`: a dot in brackets, or a domain's ending that follows a dot in small letters.
    private static final Pattern HIDDEN_LINK = Pattern.compile(
            "[(\\[{] ?\\. ?[)\\]}]|[\\p{L}\\d] \\. ?\\p{Ll}|\\. (?:com|net|org|io|shop|store|info|xyz|site|online|app)\\b");
    private static final int VARIATION = 0xFE0F;
    private static final int JOINER = 0x200D;

    private Oddities() {}

    /// What is odd, in words; "" if nothing is.
    static String in(String text) {
        if (HIDDEN_LINK.matcher(text).find()) {
            return "It hides a link.";
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
        for (int i = 0; i < plain.length; i++) {
            int before = i == 0 ? ' ' : plain[i - 1];
            int after = i + 1 == plain.length ? ' ' : plain[i + 1];
            var fault = fault(before, plain[i], after);
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return "";
    }

    private static String fault(int before, int c, int after) {
        if (Character.isLetter(c)) {
            return isOrdinaryLetter(c) && isSameScript(c, after) ? "" : "It mixes or dresses up letters.";
        }
        if (MARKUP.indexOf(c) >= 0) {
            return "It holds code or markup.";
        }
        if (c == VARIATION || c == JOINER) {
            return isSign(before) ? "" : "It holds invisible characters.";
        }
        if (!isOrdinary(c)) {
            return "It holds unusual characters.";
        }
        boolean inside = Character.isLetter(before) && Character.isLetter(after) && c > ' ' && c != 0xA0 && c != 0x202F;
        return inside && BETWEEN_LETTERS.indexOf(c) < 0 ? "It holds a sign inside a word." : "";
    }

    private static boolean isOrdinaryLetter(int c) {
        if (c < 0x180) {
            return c != 0x17F;
        }
        return UnicodeScript.of(c) != UnicodeScript.LATIN
                && Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
    }

    private static boolean isSameScript(int c, int after) {
        return !Character.isLetter(after)
                || UnicodeScript.of(c) == UnicodeScript.of(after)
                || c == 0xAA
                || c == 0xBA
                || after == 0xAA
                || after == 0xBA;
    }

    private static boolean isOrdinary(int c) {
        if (c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < 0x7F)) {
            return true;
        }
        boolean latin1 = c >= 0xA0 && c < 0x100 && c != 0xAD;
        return latin1
                || Signs.isHarmless(c)
                || c == 0x202F
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || (Character.getType(c) == Character.NON_SPACING_MARK && c > 0x590)
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSign(int c) {
        return Signs.isPicture(c) || c == VARIATION || c == 0x2640 || c == 0x2642;
    }
}
