package app.parley.agent;

import app.parley.storage.Resources;
import java.util.Map;

/// A prompt file with places to fill.
final class Prompt {
    private final String text;

    private Prompt(String text) {
        this.text = text;
    }

    static Prompt file(String name) {
        return new Prompt(Resources.text(Prompt.class, "prompts/" + name));
    }

    /// The prompt with `{{place}}` replaced; values are ours, or stand where the prompt says that they
    /// are data; never a contact's words.
    String with(Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }
}
