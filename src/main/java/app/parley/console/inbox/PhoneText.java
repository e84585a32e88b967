package app.parley.console.inbox;

import java.util.Set;

/// A phone number as people read it: +34 600 111 222. Which digits belong together differs from country to country; the
/// country's code stands by itself, and the rest in threes.
final class PhoneText {
    /// ITU-T E.164: countries with one digit, and those with two; all others have three.
    private static final Set<String> ONE = Set.of("1", "7");

    private static final Set<String> TWO = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private PhoneText() {}

    /// @param digits with the country's code; other things are left as they are
    static String of(String digits) {
        if (!digits.matches("\\d{6,15}")) {
            return digits;
        }
        int code = ONE.contains(digits.substring(0, 1)) ? 1 : TWO.contains(digits.substring(0, 2)) ? 2 : 3;
        var text = new StringBuilder("+").append(digits, 0, code);
        for (int i = code; i < digits.length(); ) {
            int left = digits.length() - i;
            int take = left == 4 || left == 2 ? left : Math.min(3, left);
            text.append(' ').append(digits, i, i + take);
            i += take;
        }
        return text.toString();
    }
}
