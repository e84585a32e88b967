package app.parley.desk;

import java.util.Arrays;
import java.util.Locale;

/// The one or two characters that stand for somebody without a picture.
public final class Initials {
    private Initials() {}

    /// The first letters of the first and the last word; of a number its last two digits.
    public static String of(String name) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .map(Initials::firstLetter)
                .filter(letter -> !letter.isEmpty())
                .toList();
        if (!words.isEmpty()) {
            var last = words.size() == 1 ? "" : words.getLast();
            return (words.getFirst() + last).toUpperCase(Locale.ROOT);
        }
        var digits = name.replaceAll("\\D", "");
        return digits.isEmpty() ? "?" : digits.substring(Math.max(0, digits.length() - 2));
    }

    private static String firstLetter(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }
}
