package app.parley.connector.model;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.agent.QuotaLimit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What Gemini's error statuses mean for an operator.
final class GeminiRefusal {
    /// Google counts a day's calls by its own clock.
    private static final ZoneId QUOTA_DAY = ZoneId.of("America/Los_Angeles");

    private static final int MOST_LIMITS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private GeminiRefusal() {}

    static ModelUnavailableException of(HttpFailure failure, Instant now) {
        var details = details(failure.body());
        return switch (failure.status()) {
            case 429 ->
                new ModelUnavailableException(
                        Reason.QUOTA,
                        "Gemini's quota is used up (" + failure.getMessage() + ")",
                        wait(failure, details, now),
                        limits(details),
                        failure);
            case 400 ->
                because(
                        Reason.REFUSED,
                        names(details, "reason", "API_KEY_INVALID")
                                ? "Gemini does not know the API key"
                                : "Gemini refused the request",
                        failure,
                        null);
            case 401, 403 -> because(Reason.REFUSED, "Gemini does not permit this with the API key", failure, null);
            case 404 -> because(Reason.REFUSED, "Gemini does not know the model", failure, null);
            case 408 -> because(Reason.UNREACHABLE, "Gemini is in trouble", failure, null);
            default ->
                failure.status() >= 500
                        ? because(Reason.UNREACHABLE, "Gemini is in trouble", failure, wait(failure, details, now))
                        : because(Reason.REFUSED, "Gemini refused the request", failure, null);
        };
    }

    private static ModelUnavailableException because(
            Reason reason, String what, HttpFailure failure, @Nullable Duration wait) {
        return new ModelUnavailableException(reason, what + " (" + failure.getMessage() + ")", wait, failure);
    }

    /// A day's quota comes back at midnight, whatever shorter delay the answer also names.
    private static @Nullable Duration wait(HttpFailure failure, JsonNode details, Instant now) {
        if (violations(details)
                .anyMatch(violation -> violation.path("quotaId").asText().contains("PerDay"))) {
            var tomorrow = now.atZone(QUOTA_DAY).toLocalDate().plusDays(1);
            return Duration.between(now, tomorrow.atStartOfDay(QUOTA_DAY));
        }
        return StreamSupport.stream(details.spliterator(), false)
                .map(detail -> RetryAfter.read(detail.path("retryDelay").textValue(), now))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> RetryAfter.read(failure.retryAfter(), now))
                .orElse(null);
    }

    private static Stream<JsonNode> violations(JsonNode details) {
        return StreamSupport.stream(details.spliterator(), false)
                .flatMap(
                        detail -> StreamSupport.stream(detail.path("violations").spliterator(), false));
    }

    /// A violation names what is counted and for how long in its id, as
    /// `GenerateRequestsPerDayPerProjectPerModel-FreeTier`, and the limit in `quotaValue`.
    private static List<QuotaLimit> limits(JsonNode details) {
        return violations(details)
                .flatMap(violation -> limit(
                        violation.path("quotaId").asText(),
                        violation.path("quotaValue").asText()))
                .distinct()
                .limit(MOST_LIMITS)
                .toList();
    }

    private static Stream<QuotaLimit> limit(String id, String value) {
        boolean counted = id.contains("Requests") || id.contains("Tokens");
        boolean timed = id.contains("PerDay") || id.contains("PerMinute");
        return counted && timed && value.matches("\\d{1,12}")
                ? Stream.of(new QuotaLimit(
                        id.contains("Tokens") ? QuotaLimit.Of.TOKENS : QuotaLimit.Of.REQUESTS,
                        id.contains("PerDay") ? QuotaLimit.Per.DAY : QuotaLimit.Per.MINUTE,
                        Long.parseLong(value)))
                : Stream.empty();
    }

    private static boolean names(JsonNode details, String field, String value) {
        return StreamSupport.stream(details.spliterator(), false)
                .anyMatch(detail -> detail.path(field).asText().equals(value));
    }

    private static JsonNode details(String body) {
        try {
            return JSON.readTree(body).path("error").path("details");
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
