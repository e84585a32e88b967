package app.parley.connector.model;

import org.jspecify.annotations.Nullable;

/// How to reach Gemini.
///
/// @param baseUrl without a version; null for Google's own
/// @param apiKey a secret; never shown
/// @param model the model's id, as `gemini-3.8-flash`
public record GeminiSettings(@Nullable String baseUrl, String apiKey, String model) {
    /// What is asked unless somebody chose another.
    public static final String DEFAULT_MODEL = "gemini-3.8-flash";

    /// @throws IllegalArgumentException with a sentence for the person who typed it
    public GeminiSettings {
        baseUrl = baseUrl == null || baseUrl.isBlank() ? null : Checked.baseUrl(baseUrl);
        apiKey = Checked.key(apiKey);
        model = model.isBlank() ? DEFAULT_MODEL : Checked.model(model);
    }

    @Override
    public String toString() {
        return "GeminiSettings[baseUrl=" + baseUrl + ", apiKey=hidden, model=" + model + "]";
    }
}
