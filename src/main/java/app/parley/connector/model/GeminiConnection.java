package app.parley.connector.model;

import app.parley.agent.Meter;
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
    private final @Nullable String baseUrl;
    private final Meter meter;

    /// @param baseUrl null for Google's own
    public GeminiConnection(@Nullable String baseUrl, Meter meter) {
        this.baseUrl = baseUrl;
        this.meter = meter;
    }

    @Override
    public List<Flaw> flaws(Map<Access, String> access) {
        return Stream.of(
                        ModelTrial.flaw(access, Access.GEMINI_API_KEY, "Enter the API key.", Checked::key),
                        ModelTrial.flaw(access, Access.GEMINI_MODEL, "", Checked::model),
                        PaidKey.flaw(baseUrl, Access.GEMINI_API_KEY, access))
                .flatMap(Optional::stream)
                .toList();
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
        try (var model = new GeminiModel(settings, InstantSource.system(), meter)) {
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
