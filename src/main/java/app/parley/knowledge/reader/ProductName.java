package app.parley.knowledge.reader;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// By what two names are the same: capitals and gaps do not count, accents do.
public final class ProductName {
    private static final Pattern GAPS = Pattern.compile("[\\s\\h]+");

    private ProductName() {}

    public static String key(String name) {
        var whole = Normalizer.normalize(name, Normalizer.Form.NFC);
        return GAPS.matcher(whole).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
