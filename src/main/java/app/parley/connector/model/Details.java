package app.parley.connector.model;

import java.util.regex.Pattern;

/// What the details of a person look like within a text.
final class Details {
    static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,6}");

    /// Digits in groups, as cards are printed.
    static final Pattern CARD =
            Pattern.compile("(?<![\\p{L}\\p{N}+])\\p{Nd}(?:[ -]{0,2}\\p{Nd}){12,18}(?![\\p{L}\\p{N}])");

    static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}+])(?:\\+ ?|\\()?\\p{Nd}(?:[ .()/\\u00a0\\u2011\\u2013-]{0,3}\\p{Nd}){6,17}(?![\\p{L}\\p{N}])");

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-(0\\d|1[0-2])-[0-3]\\d|(?<!\\d)[0-3]?\\d([./-])[01]?\\d\\2(\\d{4}|\\d\\d)(?!\\d)");
    private static final Pattern PAIRS = Pattern.compile("0\\d(\\D{1,3}\\d\\d){4}");
    private static final Pattern LONG_GROUP = Pattern.compile("\\d{3}");
    private static final int FEWEST_DIGITS = 9;
    private static final int FEWEST_ABROAD = 7;
    private static final int MOST_DIGITS = 15;

    private Details() {}

    /// Whether its check digit fits (ISO/IEC 7812-1, annex B); other long numbers name orders and parcels.
    static boolean isCard(String text) {
        var digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /// Numbers in international form, and long ones in the groups that countries use; no dates, and no rows of sizes or
    /// prices.
    static boolean isPhone(String text) {
        var digits = digits(text);
        if (digits.length() > MOST_DIGITS) {
            return false;
        }
        if (text.startsWith("+") || digits.startsWith("00")) {
            return digits.length() >= FEWEST_ABROAD;
        }
        var plain = plain(text);
        return digits.length() >= FEWEST_DIGITS
                && !DATE.matcher(plain).find()
                && (LONG_GROUP.matcher(plain).find() || PAIRS.matcher(plain).matches());
    }

    private static String digits(String text) {
        return plain(text).replaceAll("\\D", "");
    }

    /// Digits of any script as 0 to 9.
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            plain.appendCodePoint(digit < 0 ? letter : '0' + digit);
        });
        return plain.toString();
    }
}
