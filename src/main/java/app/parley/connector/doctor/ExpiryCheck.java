package app.parley.connector.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Whether the token ends soon.
final class ExpiryCheck implements Check {
    private static final Duration SOON = Duration.ofDays(7);

    @Override
    public String name() {
        return "token's end";
    }

    @Override
    public List<String> needs() {
        return List.of(TokenCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        var data = visit.token().body().path("data");
        if (!data.isObject()) {
            return List.of(Finding.skip("Meta does not tell when this token ends."));
        }
        long seconds = data.path("expires_at").asLong(0);
        if (seconds <= 0) {
            return List.of(Finding.ok("It never expires."));
        }
        var end = Instant.ofEpochSecond(seconds);
        var left = Duration.between(visit.clock().instant(), end);
        var day = end.atOffset(ZoneOffset.UTC).toLocalDate();
        return List.of(
                left.compareTo(SOON) > 0
                        ? Finding.ok("It is good until " + day + ".")
                        : Finding.warn("The access token will expire " + words(left) + " (" + day + "), and nothing"
                                + " goes out after that: " + TokenCheck.ANEW));
    }

    private static String words(Duration left) {
        return left.toDays() > 1 ? "in " + left.toDays() + " days" : "in " + Math.max(0, left.toHours()) + " hours";
    }
}
