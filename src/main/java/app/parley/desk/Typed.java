package app.parley.desk;

import org.jspecify.annotations.Nullable;

/// What somebody typed, fit to be kept: without NUL, which no database takes in a text, and not endless.
public final class Typed {
    /// Far more than any message may hold; beyond it nobody has typed.
    public static final int MOST = 20_000;

    private static final int LONGEST_NAME = 200;

    private Typed() {}

    public static String clean(String typed) {
        return typed.replace("\0", "");
    }

    /// The words, or nothing if there are none but blanks.
    public static @Nullable String words(@Nullable String typed) {
        var words = typed == null ? "" : clean(typed).strip();
        return words.isEmpty() ? null : words;
    }

    /// At most so many characters, none of them cut in two.
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /// The name of somebody who works here.
    ///
    /// @throws IllegalArgumentException if it is none: every decision names a person
    public static String person(String name) {
        var words = words(name);
        if (words == null || words.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("every decision names a person");
        }
        return words;
    }
}
