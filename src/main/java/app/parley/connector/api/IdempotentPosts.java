package app.parley.connector.api;

import app.parley.connector.api.Response.Content;
import app.parley.settings.Attempt;
import app.parley.settings.IdempotencyKeys;
import app.parley.settings.KeptAnswer;
import app.parley.settings.Once;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Honours `Idempotency-Key`: the same request under the same key has its effect once and gets the same answer.
final class IdempotentPosts {
    private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");
    private final IdempotencyKeys keys;

    IdempotentPosts(IdempotencyKeys keys) {
        this.keys = keys;
    }

    Response answer(Request request, ApiCall call, Route.Action action) {
        var key = request.header("Idempotency-Key");
        if (key.isEmpty()) {
            return action.answer(call);
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw Problem.BAD_REQUEST.because("An Idempotency-Key has 1 to 255 plain characters.");
        }
        var attempt = new Attempt(call.caller().keyId(), key.get(), fingerprint(request, call));
        return switch (keys.once(attempt, () -> kept(action, call))) {
            case Once.Answered(var answer) -> response(answer);
            case Once.Replayed(var answer) -> response(answer).with("Idempotency-Replayed", "true");
            case Once.Different() ->
                throw Problem.UNPROCESSABLE.because("That Idempotency-Key was used for another request.");
            case Once.UnderWay() ->
                throw Problem.CONFLICT
                        .because("A request with that Idempotency-Key is being worked on.")
                        .with("Retry-After", "1");
        };
    }

    private static KeptAnswer kept(Route.Action action, ApiCall call) {
        Response response;
        try {
            response = action.answer(call);
        } catch (ProblemException problem) {
            response = problem.response();
        }
        return switch (response.content()) {
            case Content.Bytes(var bytes) -> new KeptAnswer(response.status(), bytes);
            case Content.Stored _ -> throw new IllegalStateException("a POST answers with no file");
        };
    }

    private static Response response(KeptAnswer answer) {
        if (answer.body().length == 0) {
            return new Response(answer.status(), Map.of(), new Content.Bytes(answer.body()));
        }
        var type = answer.status() < 400 ? "application/json" : "application/problem+json";
        return Response.of(answer.status(), type, answer.body());
    }

    private static String fingerprint(Request request, ApiCall call) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.path() + '\n' + new TreeMap<>(request.query().parameters()) + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(call.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
