package app.parley.connector.model;

import app.parley.agent.Meter;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tries a server that speaks OpenAI's language with a small question.
public final class OpenAiConnection implements Connection {
    private final Duration patience;
    private final Meter meter;

    public OpenAiConnection(Meter meter) {
        this(ModelTrial.PATIENCE, meter);
    }

    OpenAiConnection(Duration patience, Meter meter) {
        this.patience = patience;
        this.meter = meter;
    }

    @Override
    public List<Flaw> flaws(Map<Access, String> access) {
        return Stream.of(
                        address(access),
                        ModelTrial.flaw(
                                access,
                                Access.OPENAI_MODEL,
                                "Enter the model's id as the server knows it.",
                                Checked::model),
                        ModelTrial.flaw(access, Access.OPENAI_API_KEY, "", Checked::key),
                        PaidKey.flaw(
                                access.getOrDefault(Access.OPENAI_BASE_URL, "https://unknown"),
                                Access.OPENAI_API_KEY,
                                access))
                .flatMap(flaw -> flaw.stream())
                .toList();
    }

    @Override
    public Trial test(Map<Access, String> access) {
        var flaws = flaws(access);
        if (!flaws.isEmpty()) {
            return new Trial.Fails(flaws.getFirst().why());
        }
        var settings = new OpenAiSettings(
                access.getOrDefault(Access.OPENAI_BASE_URL, ""),
                access.get(Access.OPENAI_API_KEY),
                access.getOrDefault(Access.OPENAI_MODEL, ""));
        try (var model = new OpenAiModel(settings, InstantSource.system(), meter)) {
            return ModelTrial.of(
                    model, patience, "The server refused the question. Check the address and the model's id.");
        }
    }

    @Override
    public Listed models(Map<Access, String> access) {
        return address(access)
                .or(() -> ModelTrial.flaw(access, Access.OPENAI_API_KEY, "", Checked::key))
                .<Listed>map(flaw -> new Listed.Unknown(flaw.why()))
                .orElseGet(() -> ModelList.openAi(
                        Checked.baseUrl(access.getOrDefault(Access.OPENAI_BASE_URL, "")),
                        access.getOrDefault(Access.OPENAI_API_KEY, ""),
                        patience));
    }

    private static Optional<Flaw> address(Map<Access, String> access) {
        return ModelTrial.flaw(
                access,
                Access.OPENAI_BASE_URL,
                "Enter the server's address, as http://localhost:11434/v1.",
                Checked::baseUrl);
    }
}
