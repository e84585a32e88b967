package app.parley.knowledge;

import app.parley.settings.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// By what two questions are the same: their words, without accents, capitals, marks and the small words around them.
public final class QuestionKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern SMALL = Pattern.compile(
            "\\b(?:the|a|an|of|for|please|el|la|los|las|un|una|de|del|por|favor|o|os" + "|as|um|uma|do|da)\\b");

    private QuestionKey() {}

    /// 64 characters.
    public static String of(String question) {
        var bare = MARKS.matcher(Normalizer.normalize(question, Normalizer.Form.NFD))
                .replaceAll("");
        var words = NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var large = SMALL.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
        return Sha256.hex((large.isEmpty() ? words : large).getBytes(StandardCharsets.UTF_8));
    }
}
