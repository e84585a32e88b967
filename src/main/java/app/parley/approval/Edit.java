package app.parley.approval;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an edit changed.
final class Edit {
    /// Everything but letters, digits and what belongs to amounts.
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}%+-]+");

    /// A point or comma within a number is part of it.
    private static final Pattern WITHIN = Pattern.compile("(?<=\\p{N})[.,:/](?=\\p{N})");

    /// A greeting at the beginning, perhaps with a name or two, which says nothing of the matter.
    private static final Pattern GREETING = Pattern.compile("^[^\\p{L}\\p{N}]*"
            + "(?iu:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)"
            + "|estimad[oa]|ol[áa]|oi|bom dia|boa (?:tarde|noite)|prezad[oa])"
            + "(?:,? (?!(?:Yes|No|Sí|Si|Sim|Não)\\b)\\p{Lu}\\p{L}+){0,2}\\s*[,.!:;\\n]");

    private Edit() {}

    /// Whether nothing but greeting, emoji, spacing and punctuation differs.
    static boolean isSlight(String before, String after) {
        return words(before).equals(words(after)) || matter(before).equals(matter(after));
    }

    private static String matter(String text) {
        return words(GREETING.matcher(text).replaceFirst(""));
    }

    private static String words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var figures = WITHIN.matcher(plain)
                .replaceAll(found -> "+" + (int) found.group().charAt(0) + "+");
        return NO_WORDS.matcher(figures).replaceAll(" ").strip();
    }
}
