package app.parley.storage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A place in a list that is ordered by time, then id: letters, digits, `-` and `_` only.
public record Cursor(Instant at, UUID id) {
    /// What every database can hold.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public Cursor {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("not a cursor");
        }
    }

    public String text() {
        var plain = at.getEpochSecond() + "." + at.getNano() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads a place back from its text.
    ///
    /// @throws IllegalArgumentException if this is no cursor of ours
    public static Cursor parse(String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            return new Cursor(at, UUID.fromString(parts[2]));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
