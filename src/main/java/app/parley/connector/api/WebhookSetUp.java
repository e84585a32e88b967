package app.parley.connector.api;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Meta's question when a webhook is set up (reference §1.1): whoever knows the verify token gets the challenge back.
final class WebhookSetUp {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
    private final Refusals refusals;

    WebhookSetUp(Refusals refusals) {
        this.refusals = refusals;
    }

    /// @param known whether a verify token is the one that was chosen
    /// @throws ProblemException if this is somebody else
    Response answer(Query query, Predicate<String> known) {
        var challenge = query.one("hub.challenge").orElse("");
        boolean subscribes = query.one("hub.mode").orElse("").equals("subscribe");
        if (!subscribes || !known.test(query.one("hub.verify_token").orElse(""))) {
            throw foreign("verify token");
        }
        if (!CHALLENGE.matcher(challenge).matches()) {
            throw foreign("challenge");
        }
        return Response.text(200, challenge);
    }

    private ProblemException foreign(String reason) {
        refusals.note(reason);
        return Problem.FORBIDDEN.because("This is not how the webhook was set up.");
    }
}
