package app.parley.connector.api;

import app.parley.storage.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which stretch of a list is asked for.
///
/// @param after where the stretch before ended; "" for the first one
public record Paging(String after, int limit) {
    static final int MOST = 500;
    static final int USUAL = 50;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,1000}");
    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9_-]{0,500}");

    /// @throws ProblemException if this is not how one asks
    static Paging of(Query query) {
        var after = query.one("after").orElse("");
        if (!PLACE.matcher(after).matches()) {
            throw invalid();
        }
        return new Paging(after, limit(query.one("limit").orElse(Integer.toString(USUAL))));
    }

    /// The place as time and id.
    ///
    /// @throws ProblemException if it is none of ours
    Optional<Cursor> cursor() {
        return cursor(after);
    }

    /// The place as stores take it, null for the first stretch.
    ///
    /// @throws ProblemException if it is none of ours
    @Nullable
    String from() {
        return from(after);
    }

    static @Nullable String from(String place) {
        return cursor(place).map(Cursor::text).orElse(null);
    }

    private static Optional<Cursor> cursor(String place) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            var cursor = Cursor.parse(place);
            if (within(cursor.at())) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /// Whether every database can write that time down.
    static boolean within(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    /// Refuses a place that is none of ours.
    static ProblemException invalid() {
        return Problem.BAD_REQUEST.because("\"after\" is not what an earlier page gave as \"next\".");
    }

    private static int limit(String text) {
        var digits = text.replaceFirst("^0+(?=.)", "");
        if (!NUMBER.matcher(text).matches() || digits.equals("0")) {
            throw Problem.BAD_REQUEST.because("\"limit\" is a number from 1 to " + MOST + ".");
        }
        return digits.length() > 3 ? MOST : Math.min(MOST, Integer.parseInt(digits));
    }
}
