package app.parley.conversation.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a text's beginning, folded: small letters, no accents, no apostrophes.
public final class PlainWords {
    private static final int LONGEST_TEXT = 1000;
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+|[?!€$£%]|\\p{So}");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]+");

    private PlainWords() {}

    /// In their order, with the signs that say something.
    public static List<String> of(String text) {
        var read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        var folded = MARKS.matcher(Normalizer.normalize(read.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        var words = new ArrayList<String>();
        var found = WORD.matcher(folded);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }
}
