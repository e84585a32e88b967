package app.parley.approval.learning;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes out of a question and its answer whom they were between.
///
/// @param name finds the contact's name; null if they have none
record Masking(@Nullable Pattern name) {
    private static final Pattern DETAILS =
            Pattern.compile("\\S*@\\S*|\\S*://\\S*|\\bwww\\.\\S*|\\+?\\p{Nd}(?:[ .()/-]{0,2}\\p{Nd}){3,}");
    private static final String GREETING =
            "(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|thank you|thanks"
                    + "|hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|gracias|ol[áa]|oi|bom dia|boa (?:tarde|noite)|obrigad[oa])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int SHORTEST = 2;

    static Masking of(@Nullable String contact) {
        var words = contact == null
                ? ""
                : Arrays.stream(contact.split("[^\\p{L}\\p{M}]+"))
                        .filter(word -> word.length() >= SHORTEST)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return new Masking(
                words.isEmpty()
                        ? null
                        : Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + words + ")(?![\\p{L}\\p{M}])", FLAGS));
    }

    /// The question without names and numbers.
    String question(String text) {
        var plain = DETAILS.matcher(text).replaceAll("…");
        return name == null ? plain : name.matcher(plain).replaceAll("…");
    }

    /// The answer without the name it greets; null if it speaks of the contact otherwise.
    @Nullable
    String answer(String text) {
        if (name == null) {
            return text;
        }
        var greeted = Pattern.compile(
                        "^(\\P{L}*" + GREETING + ")[ ,]+" + name.pattern() + "(?:\\s+" + name.pattern() + ")*", FLAGS)
                .matcher(text)
                .replaceFirst("$1");
        return name.matcher(greeted).find() ? null : greeted;
    }
}
