package app.parley.approval.learning;

import java.util.regex.Pattern;

/// Emoji within a text; signs that are mostly letters, as ©, are none.
final class Emojis {
    private static final String ONE = "(?:\\p{IsEmoji_Presentation}|\\p{IsExtended_Pictographic}\\uFE0F)";
    private static final Pattern RUN = Pattern.compile(
            "[ \\t]*" + ONE + "(?:[\\uFE0F\\u200D]|\\p{IsEmoji_Modifier}|\\p{IsExtended_Pictographic}|" + ONE + ")*");

    private Emojis() {}

    static boolean areIn(String text) {
        return RUN.matcher(text).find();
    }

    static String without(String text) {
        return RUN.matcher(text).replaceAll("").strip();
    }
}
