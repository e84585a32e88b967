package app.parley.connector.model;

import org.jspecify.annotations.Nullable;

/// How to reach a server that speaks OpenAI's language, as Ollama, LM Studio or llama.cpp do.
///
/// @param baseUrl with its `/v1`; plain http for this machine only
/// @param apiKey a secret, never shown; null where the server wants none
/// @param model the model's id as the server knows it
public record OpenAiSettings(String baseUrl, @Nullable String apiKey, String model) {

    /// @throws IllegalArgumentException with a sentence for the person who typed it
    public OpenAiSettings {
        baseUrl = Checked.baseUrl(baseUrl);
        apiKey = apiKey == null || apiKey.isBlank() ? null : Checked.key(apiKey);
        model = Checked.model(model);
    }

    @Override
    public String toString() {
        return "OpenAiSettings[baseUrl=" + baseUrl + ", apiKey=" + (apiKey == null ? "none" : "hidden") + ", model="
                + model + "]";
    }
}
