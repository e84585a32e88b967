package app.parley.connector.model;

import app.parley.agent.LanguageModel;
import app.parley.agent.Meter;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.storage.Resources;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Any server that speaks OpenAI's chat completions: Ollama, LM Studio, llama.cpp and others.
public final class OpenAiModel implements LanguageModel, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OpenAiSettings settings;
    private final Meter meter;
    private final OkHttpClient http;
    private final Attempts attempts;
    private final String frame = Resources.text(OpenAiModel.class, "frame.md");

    /// What this server was last seen to take.
    private final AtomicReference<AnswerFormat> format = new AtomicReference<>(AnswerFormat.JSON_SCHEMA);

    public OpenAiModel(OpenAiSettings settings, InstantSource clock, Meter meter) {
        this.settings = settings;
        this.meter = meter;
        this.http = AnswerGuard.client(AnswerGuard.MOST_BYTES, () -> meter.asked(settings.model()));
        this.attempts =
                new Attempts("The model server", Attempts.REST, failure -> OpenAiRefusal.of(failure, clock.instant()));
    }

    @Override
    public String name() {
        return settings.model();
    }

    /// Many do; whether this one does turns out.
    @Override
    public boolean canSee() {
        return true;
    }

    @Override
    public boolean isPriced() {
        return cost() != null;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        var mask = new Mask();
        var prompt = Prompt.of(mask.cover(request), frame);
        return mask.uncover(attempts.run(request.timeout(), deadline -> ask(request, prompt, deadline)));
    }

    /// Breaks off what is being asked; nothing is asked afterwards.
    @Override
    public void close() {
        attempts.close();
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    /// Servers differ in what they take: each refusal asks for less, without pictures first, then down to a format in
    /// words.
    private ModelAnswer ask(ModelRequest request, Prompt prompt, Deadline deadline)
            throws IOException, ModelUnavailableException {
        var trying = format.get();
        var pictures = request.pictures();
        while (true) {
            try {
                var answer = ask(OpenAiRequest.body(settings.model(), request, pictures, prompt, trying), deadline);
                format.set(trying);
                return answer;
            } catch (HttpFailure failure) {
                if (!pictures.isEmpty() && OpenAiRefusal.isAboutPicture(failure)) {
                    pictures = List.of();
                    continue;
                }
                var weaker = trying.weaker();
                if (weaker.isEmpty() || !OpenAiRefusal.isAboutFormat(failure)) {
                    throw failure;
                }
                trying = weaker.get();
            }
        }
    }

    private ModelAnswer ask(String body, Deadline deadline) throws IOException, ModelUnavailableException {
        var request = new Request.Builder()
                .url(settings.baseUrl() + "/chat/completions")
                .header("Accept", "application/json")
                .post(RequestBody.create(body, JSON));
        if (settings.apiKey() != null) {
            request.header("Authorization", "Bearer " + settings.apiKey());
        }
        var call = http.newCall(request.build());
        call.timeout().timeout(deadline.leftMillis(), TimeUnit.MILLISECONDS);
        try (var response = call.execute()) {
            var reply = OpenAiReply.read(response.body().string());
            meter.answered(settings.model(), reply.tokensIn());
            return new ModelAnswer(
                    reply.text(),
                    reply.model().orElse(settings.model()),
                    reply.tokensIn(),
                    reply.tokensOut(),
                    cost(),
                    deadline.took());
        }
    }

    /// A model on this machine costs nothing; what another server asks for is not known.
    private @Nullable Long cost() {
        return Checked.isLocal(settings.baseUrl()) ? 0L : null;
    }
}
