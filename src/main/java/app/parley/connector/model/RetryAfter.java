package app.parley.connector.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a server asks us to wait.
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(?:\\.(\\d{1,9}))?s?");

    private RetryAfter() {}

    /// Reads seconds (`46`, `0.5s`) or the date of an HTTP header; empty for anything else or what has passed.
    static Optional<Duration> read(@Nullable String words, Instant now) {
        if (words == null) {
            return Optional.empty();
        }
        var seconds = SECONDS.matcher(words.strip());
        if (seconds.matches()) {
            var fraction = seconds.group(2) == null ? "" : seconds.group(2);
            var nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1)), nanos));
        }
        try {
            var at = ZonedDateTime.parse(words.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, at.toInstant())).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
