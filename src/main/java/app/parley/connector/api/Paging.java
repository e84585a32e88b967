package app.parley.connector.api;

import app.parley.storage.Cursor;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which stretch of a list is asked for.
///
/// @param after where the stretch before ended; "" for the first one
public record Paging(String after, int limit) {
    static final int MOST = 500;
    static final int USUAL = 50;
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
        if (after.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Cursor.parse(after));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
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
