package app.parley.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A prompt file with places to fill.
final class Prompt {
    private final String text;

    private Prompt(String text) {
        this.text = text;
    }

    static Prompt file(String name) {
        try (var stream = Prompt.class.getResourceAsStream("prompts/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no prompt " + name);
            }
            return new Prompt(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt " + name + " cannot be read", e);
        }
    }

    /// The prompt with `{{place}}` replaced; values are ours, never a contact's words.
    String with(Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }
}
