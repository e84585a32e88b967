package app.parley.knowledge;

import app.parley.settings.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A customer as an old chat names one, by a number or by a name; kept as a hash.
///
/// @param hash 64 characters
public record Asker(String hash) {
    private static final Pattern NUMBER = Pattern.compile("[\\d\\h+().\u200e\u202a-\u202c-]{6,40}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /// The same for two ways of writing one number, or one name.
    public static Asker called(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var key = NUMBER.matcher(plain).matches()
                ? NO_DIGIT.matcher(plain).replaceAll("")
                : NO_LETTER.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return new Asker(Sha256.hex(key.getBytes(StandardCharsets.UTF_8)));
    }
}
