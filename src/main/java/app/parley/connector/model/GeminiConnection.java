package app.parley.connector.model;

import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries Gemini with a small question.
public final class GeminiConnection implements Connection {
    private static final String UNSTATED =
            "With a real number the key must be a paid one: Google may use for training what is sent with a free one. State"
                    + " that it is paid, or choose a local model or none.";
    private final @Nullable String baseUrl;

    /// @param baseUrl null for Google's own
    public GeminiConnection(@Nullable String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public List<Flaw> flaws(Map<Access, String> access) {
        return Stream.of(
                        ModelTrial.flaw(access, Access.GEMINI_API_KEY, "Enter the API key.", Checked::key),
                        ModelTrial.flaw(access, Access.GEMINI_MODEL, "", Checked::model),
                        unstated(access))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is sent with a free key may be read by people at Google and used for training, and nobody in the European
    /// Economic Area may use one for customers (Gemini API Additional Terms of Service, "Unpaid Services").
    private Optional<Flaw> unstated(Map<Access, String> access) {
        boolean matters = GeminiSettings.isGoogles(baseUrl)
                && !access.getOrDefault(Access.GEMINI_API_KEY, "").isBlank()
                && !access.getOrDefault(Access.PHONE_NUMBER_ID, "").isBlank();
        return !matters || GeminiSettings.isPaid(access.get(Access.GEMINI_PAID))
                ? Optional.empty()
                : Optional.of(new Flaw(Access.GEMINI_PAID, UNSTATED));
    }

    @Override
    public Trial test(Map<Access, String> access) {
        var flaws = flaws(access);
        if (!flaws.isEmpty()) {
            return new Trial.Fails(flaws.getFirst().why());
        }
        var settings = new GeminiSettings(
                baseUrl,
                access.getOrDefault(Access.GEMINI_API_KEY, ""),
                access.getOrDefault(Access.GEMINI_MODEL, GeminiSettings.DEFAULT_MODEL));
        try (var model = new GeminiModel(settings, InstantSource.system())) {
            return ModelTrial.of(model, ModelTrial.PATIENCE, "Gemini refused the question. Check the model's id.");
        }
    }

    @Override
    public Listed models(Map<Access, String> access) {
        return ModelTrial.flaw(access, Access.GEMINI_API_KEY, "Enter the API key.", Checked::key)
                .<Listed>map(flaw -> new Listed.Unknown(flaw.why()))
                .orElseGet(() -> ModelList.gemini(
                        baseUrl == null ? GeminiModel.GOOGLE : Checked.baseUrl(baseUrl),
                        Checked.key(access.getOrDefault(Access.GEMINI_API_KEY, "")),
                        ModelTrial.PATIENCE));
    }
}
