package app.parley.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are searched: small letters without accents, so that `gil` finds `Ana Gíl`.
public final class Sought {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Sought() {}

    public static String of(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
