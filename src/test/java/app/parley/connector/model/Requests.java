package app.parley.connector.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Passage;
import app.parley.agent.ModelRequest.Said;
import app.parley.agent.ModelRequest.Speaker;
import app.parley.agent.ModelUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Requests as an agent makes them.
final class Requests {
    static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "decision",
                    Map.of("type", "string", "enum", List.of("reply", "hand_over", "wait")),
                    "text",
                    Map.of("type", "string")),
            "required",
            List.of("decision"));

    static final Passage HOURS =
            new Passage("entry 7 \"When do you open?\"", "When do you open?", "We open at 9 and close at 18.", 0.9);

    private Requests() {}

    static Said customer(String text) {
        return new Said(Speaker.CUSTOMER, text);
    }

    static Said business(String text) {
        return new Said(Speaker.BUSINESS, text);
    }

    static ModelRequest asking(String text) {
        return within(Duration.ofSeconds(20), text);
    }

    static ModelRequest within(Duration timeout, String text) {
        return new ModelRequest(
                "Answer for the shop.", List.of(customer(text)), List.of(HOURS), List.of(), "en", SCHEMA, 512, timeout);
    }

    /// With a photo of so many bytes.
    static ModelRequest showing(String text, Path folder, int bytes) throws IOException {
        var file = Files.write(folder.resolve("photo"), new byte[bytes]);
        return asking(text).seeing(List.of(new ModelRequest.Picture("image/jpeg", file)));
    }

    static ModelUnavailableException trouble(LanguageModel model, ModelRequest request) {
        return catchThrowableOfType(ModelUnavailableException.class, () -> model.answer(request));
    }
}
