package app.parley.approval.check;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a text the way it is read aloud: one case, no accents, no invisible characters, plain digits, and Latin
/// letters
/// where others only look like them.
final class Folding {
    /// Look-alikes, each followed by the letter it passes for.
    private static final String PAIRS = "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlкkмmнhтtвbзzгrпnԛqԝwєeѵvүyґr"
            + "αaοoρpνvτtυuιiκkεeηnχxγyβbμuζzσoωw"
            + "ıiłlđdøoħhŧtðdĸkŋnəeɑaɡgɩiɪiʟlɴnʀrᴀaʙbᴄcᴅdᴇeꜰfɢgʜhᴊjᴋkᴍmᴏoᴘpꜱsᴛtᴜuᴠvᴡwʏyᴢzƒfſs"
            + "օoսuհhոnցgզqքpաwոnԼl";

    private static final Map<Integer, String> LOOKALIKES = lookalikes();

    private Folding() {}

    static String fold(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(figuresOf(text), Normalizer.Form.NFKD).codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.COMBINING_SPACING_MARK -> {}
            case Character.SPACE_SEPARATOR -> plain.append(' ');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append('\n');
            case Character.CONTROL -> plain.append(c == '\n' || c == '\r' || c == 0x85 ? '\n' : ' ');
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(c, 10));
            case Character.DASH_PUNCTUATION -> plain.append('-');
            default -> plain.append(sign(Character.toLowerCase(c)));
        }
    }

    private static String sign(int c) {
        return switch (c) {
            case 0x2044, 0x2215 -> "/";
            case 0x066A, 0x2052 -> "%";
            case 0x2018, 0x2019, 0x02BC, 0x0060, 0x00B4, 0x2032 -> "'";
            case 0x2212 -> "-";
            case 0x3002, 0xFF61, 0x2024, 0x00B7, 0x2027, 0x0589 -> ".";
            case 0x066B, 0x060C, 0x3001 -> ",";
            case 0x00DF -> "ss";
            case 0x00E6 -> "ae";
            case 0x0153 -> "oe";
            case 0x00FE -> "th";
            default -> LOOKALIKES.getOrDefault(c, Character.toString(c));
        };
    }

    /// Circled, superscript and Roman figures as digits, as long as one character still knows its value.
    private static String figuresOf(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            var type = Character.getType(c);
            var figure = type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
            var value = figure ? Character.getNumericValue(c) : -1;
            if (value >= 0) {
                plain.append(value);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static Map<Integer, String> lookalikes() {
        return IntStream.range(0, PAIRS.length() / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        i -> (int) PAIRS.charAt(2 * i),
                        i -> PAIRS.substring(2 * i + 1, 2 * i + 2),
                        (first, _) -> first));
    }
}
