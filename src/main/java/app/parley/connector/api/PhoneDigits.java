package app.parley.connector.api;

import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number as people write it, reduced to its digits in international form.
final class PhoneDigits {
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9][0-9 -]{0,40}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,15}");

    private PhoneDigits() {}

    static Optional<String> of(String written) {
        var text = written.strip();
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text.replaceAll("[+ -]", ""))
                .filter(digits -> DIGITS.matcher(digits).matches());
    }
}
