package app.parley.knowledge.chat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands before a message: a date in an order that is not known yet, and a time.
///
/// @param half `AM` or `p. m.` as it was written; "" on a clock of 24 hours
/// @param ios whether an iPhone wrote it
/// @param rest what follows: the sender's name and the message
record Head(
        int first, int second, int third, int hour, int minute, int second60, String half, boolean ios, String rest) {
    private static final String DATE = "(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})";
    private static final String GAP = ",?~*(?:(?:à|às|um|at|a las|kl\\.?)~)?~*";
    private static final String TIME = "(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?(?:~*([AaPp]\\.?~*[Mm]\\.?))?";
    private static final Pattern ANDROID = pattern(DATE + GAP + TIME + "~[-–]~(.*)");
    private static final Pattern IOS = pattern("\\[" + DATE + GAP + TIME + "]~*(.*)");
    private static final Pattern MARKS = Pattern.compile("^[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    /// Phones put marks and narrow blanks where one sees a blank.
    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace("]~*(.*)", "] ?(.*)").replace("~", "[\\h\\u200E\\u200F]"), Pattern.DOTALL);
    }

    /// Null if the line goes on with the message before.
    static @Nullable Head of(String line) {
        var bare = MARKS.matcher(line).replaceFirst("");
        if (bare.isEmpty() || bare.charAt(0) != '[' && !Character.isDigit(bare.charAt(0))) {
            return null;
        }
        boolean ios = bare.charAt(0) == '[';
        var found = (ios ? IOS : ANDROID).matcher(bare);
        return found.matches() ? of(found, ios) : null;
    }

    private static Head of(Matcher found, boolean ios) {
        var half = found.group(8) == null ? "" : found.group(8);
        int hour = number(found, 5);
        return new Head(
                number(found, 1),
                number(found, 3),
                number(found, 4),
                half.isEmpty()
                        ? hour
                        : hour % 12 + (half.toUpperCase(Locale.ROOT).startsWith("P") ? 12 : 0),
                number(found, 6),
                found.group(7) == null ? 0 : number(found, 7),
                half,
                ios,
                found.group(9));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
