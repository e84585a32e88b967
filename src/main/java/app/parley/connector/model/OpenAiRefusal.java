package app.parley.connector.model;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the error statuses of OpenAI-like servers mean for an operator.
final class OpenAiRefusal {
    private static final Pattern FORMAT = Pattern.compile(
            "response_format|json_schema|json_object|structured.output|grammar|schema", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE = Pattern.compile(
            "image|vision|multi-?modal|mmproj|content.{0,40}(?:string|array|list)", Pattern.CASE_INSENSITIVE);

    private OpenAiRefusal() {}

    static ModelUnavailableException of(HttpFailure failure, Instant now) {
        var wait = RetryAfter.read(failure.retryAfter(), now).orElse(null);
        return switch (failure.status()) {
            case 429 -> because(Reason.QUOTA, "allows no more questions for now", failure, wait);
            case 402 -> because(Reason.QUOTA, "wants to be paid first", failure, wait);
            case 401, 403 -> because(Reason.REFUSED, "does not accept the API key", failure, null);
            case 404 -> because(Reason.REFUSED, "does not know the model or the address", failure, null);
            case 408 -> because(Reason.UNREACHABLE, "is in trouble", failure, wait);
            default ->
                failure.status() >= 500
                        ? because(Reason.UNREACHABLE, "is in trouble", failure, wait)
                        : because(Reason.REFUSED, "refused the request", failure, null);
        };
    }

    /// Whether the server stumbled over how the answer was wished for, not over the question.
    static boolean isAboutFormat(HttpFailure failure) {
        return switch (failure.status()) {
            case 400, 422, 501 -> FORMAT.matcher(failure.body()).find();
            default -> false;
        };
    }

    /// Whether the server stumbled over a picture.
    static boolean isAboutPicture(HttpFailure failure) {
        return switch (failure.status()) {
            case 400, 415, 422, 500, 501 -> PICTURE.matcher(failure.body()).find();
            default -> false;
        };
    }

    private static ModelUnavailableException because(
            Reason reason, String what, HttpFailure failure, @Nullable Duration wait) {
        return new ModelUnavailableException(
                reason, "The model server " + what + " (" + failure.getMessage() + ")", wait, failure);
    }
}
