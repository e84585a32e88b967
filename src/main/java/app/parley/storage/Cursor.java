package app.parley.storage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A place in a list that is ordered by time, then id: letters, digits, `-` and `_` only.
public record Cursor(Instant at, UUID id) {
    /// What a database can compare with.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public String text() {
        var plain = at.getEpochSecond() + "." + at.getNano() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /// @throws IllegalArgumentException if this is no cursor of ours
    public static Cursor parse(String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new IllegalArgumentException("not a cursor");
            }
            return new Cursor(at, UUID.fromString(parts[2]));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
