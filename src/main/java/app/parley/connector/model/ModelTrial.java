package app.parley.connector.model;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Said;
import app.parley.agent.ModelRequest.Speaker;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.settings.Access;
import app.parley.settings.Connection.Flaw;
import app.parley.settings.Connection.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One small question to a model, and what came of it in words for a person.
final class ModelTrial {
    static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Map<String, Object> SCHEMA = Map.of(
            "type", "object", "properties", Map.of("text", Map.of("type", "string")), "required", List.of("text"));

    private ModelTrial() {}

    static Trial of(LanguageModel model, Duration patience, String refused) {
        var question = new ModelRequest(
                "Answer with one word.",
                List.of(new Said(Speaker.CUSTOMER, "Hello")),
                List.of(),
                List.of(),
                "en",
                SCHEMA,
                512,
                patience);
        try {
            return new Trial.Works(List.of(model.answer(question).model()), "");
        } catch (ModelUnavailableException e) {
            return e.reason() == Reason.BLOCKED
                    ? new Trial.Works(List.of(model.name()), "")
                    : new Trial.Fails(why(e, refused));
        }
    }

    private static String why(ModelUnavailableException trouble, String refused) {
        return switch (trouble.reason()) {
            case UNREACHABLE -> "The model's server could not be reached. Check the address and the connection.";
            case SLOW -> "The model did not answer in time. One that is still loading may need longer: try again.";
            case QUOTA -> "The key is right, but its quota or credit is used up.";
            case BROKEN, BLOCKED -> "The model answered, but its answer made no sense.";
            case REFUSED -> trouble.getCause() instanceof HttpFailure failure ? refusal(failure, refused) : refused;
        };
    }

    static String refusal(HttpFailure failure, String refused) {
        boolean unknownKey = failure.status() == 400 && failure.body().contains("API_KEY_INVALID");
        if (failure.status() == 401 || failure.status() == 403 || unknownKey) {
            return "The API key is not accepted. Check it, and what it permits.";
        }
        return failure.status() == 404 ? "There is no such model at this address. Check the model's id." : refused;
    }

    /// What is wrong with one thing that was typed, if anything is.
    static Optional<Flaw> flaw(Map<Access, String> access, Access kind, String missing, UnaryOperator<String> check) {
        var text = access.getOrDefault(kind, "");
        if (text.isBlank()) {
            return missing.isEmpty() ? Optional.empty() : Optional.of(new Flaw(kind, missing));
        }
        try {
            var _ = check.apply(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Flaw(kind, String.valueOf(e.getMessage())));
        }
    }
}
