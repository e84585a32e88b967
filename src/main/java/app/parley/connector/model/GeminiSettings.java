package app.parley.connector.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How to reach Gemini.
///
/// @param baseUrl without a version; null for Google's own
/// @param apiKey a secret; never shown
/// @param model the model's id, as `gemini-3.8-flash`
public record GeminiSettings(@Nullable String baseUrl, String apiKey, String model) {
    /// What is asked unless somebody chose another.
    public static final String DEFAULT_MODEL = "gemini-3.8-flash";

    private static final Pattern GOOGLES =
            Pattern.compile("https?://([a-z0-9-]+\\.)*googleapis\\.com\\.?(:\\d+)?(/.*)?", Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException with a sentence for the person who typed it
    public GeminiSettings {
        baseUrl = baseUrl == null || baseUrl.isBlank() ? null : Checked.baseUrl(baseUrl);
        apiKey = Checked.key(apiKey);
        model = model.isBlank() ? DEFAULT_MODEL : Checked.model(model);
    }

    /// Whether the owner states that the key is paid.
    public static boolean isPaid(@Nullable String stated) {
        return stated != null && stated.strip().equalsIgnoreCase("true");
    }

    /// Whether Google itself is asked, and not somebody who speaks as it does.
    public boolean isGoogles() {
        return isGoogles(baseUrl);
    }

    /// Whether that address is Google's own; null is.
    public static boolean isGoogles(@Nullable String address) {
        return address == null
                || address.isBlank()
                || GOOGLES.matcher(address.strip()).matches();
    }

    @Override
    public String toString() {
        return "GeminiSettings[baseUrl=" + baseUrl + ", apiKey=hidden, model=" + model + "]";
    }
}
