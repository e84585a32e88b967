package app.parley.connector.api;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;

/// Undoes the percent-encoding of URLs, strictly.
final class PercentCoding {
    private PercentCoding() {}

    /// The text, or nothing if an escape is broken or the bytes are not UTF-8.
    static Optional<String> decode(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                if (c >= 0x80) {
                    return Optional.empty();
                }
                bytes.write(c);
                continue;
            }
            if (i + 2 >= raw.length()
                    || !HexFormat.isHexDigit(raw.charAt(i + 1))
                    || !HexFormat.isHexDigit(raw.charAt(i + 2))) {
                return Optional.empty();
            }
            bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
            i += 2;
        }
        return Utf8.text(bytes.toByteArray());
    }
}
