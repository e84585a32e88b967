package app.parley.connector.model;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Speaker;
import app.parley.agent.ModelUnavailableException;
import app.parley.storage.Resources;
import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.Part;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Google's Gemini.
public final class GeminiModel implements LanguageModel, AutoCloseable {
    private static final String GOOGLE = "https://generativelanguage.googleapis.com";

    private final GeminiSettings settings;
    private final InstantSource clock;
    private final OkHttpClient http = AnswerGuard.client();
    private final Attempts attempts;
    private final Prices prices = Prices.shipped();
    private final String frame = Resources.text(GeminiModel.class, "frame.md");
    private final Object building = new Object();
    private @Nullable Client client;

    public GeminiModel(GeminiSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.attempts = new Attempts("Gemini", Attempts.REST, failure -> GeminiRefusal.of(failure, clock.instant()));
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public void prepare() {
        client();
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        var prompt = Prompt.of(request, frame);
        return attempts.run(request.timeout(), deadline -> ask(request, prompt, deadline));
    }

    /// Breaks off what is being asked; nothing is asked afterwards.
    @Override
    public void close() {
        attempts.close();
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    private ModelAnswer ask(ModelRequest request, Prompt prompt, Deadline deadline)
            throws IOException, ModelUnavailableException {
        var models = client().models;
        var config = config(request, prompt, deadline.leftMillis());
        var reply = GeminiReply.of(() -> models.generateContent(settings.model(), contents(prompt), config));
        var model = reply.model().orElse(settings.model());
        return new ModelAnswer(
                reply.text(),
                model,
                reply.tokensIn(),
                reply.tokensOut(),
                cost(model, reply.tokensIn(), reply.tokensOut()),
                deadline.took());
    }

    private static List<Content> contents(Prompt prompt) {
        return prompt.turns().stream()
                .map(turn -> Content.builder()
                        .role(turn.by() == Speaker.CUSTOMER ? "user" : "model")
                        .parts(Part.fromText(turn.text()))
                        .build())
                .toList();
    }

    private static GenerateContentConfig config(ModelRequest request, Prompt prompt, int millis) {
        return GenerateContentConfig.builder()
                .systemInstruction(
                        Content.builder().parts(Part.fromText(prompt.system())).build())
                .responseMimeType("application/json")
                .responseJsonSchema(request.schema())
                .maxOutputTokens(request.maxTokens())
                .httpOptions(HttpOptions.builder()
                        .timeout(millis)
                        .retryOptions(once())
                        .build())
                .build();
    }

    /// The client's own retry waits longer than any timeout and ignores what the server asks for. With one attempt
    /// it would still pause after a status it would have retried, so there is none.
    private static HttpRetryOptions once() {
        return HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();
    }

    private @Nullable Long cost(String answered, int tokensIn, int tokensOut) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var price = prices.micros(answered, tokensIn, tokensOut, today);
        if (price.isEmpty()) {
            price = prices.micros(settings.model(), tokensIn, tokensOut, today);
        }
        return price.isPresent() ? price.getAsLong() : null;
    }

    /// Building it takes up to a second, so that is not the constructor's. Everything is given, so that no
    /// environment variable can send the key elsewhere.
    private Client client() {
        synchronized (building) {
            if (client == null) {
                client = Client.builder()
                        .apiKey(settings.apiKey())
                        .vertexAI(false)
                        .clientOptions(
                                ClientOptions.builder().customHttpClient(http).build())
                        .httpOptions(HttpOptions.builder()
                                .baseUrl(settings.baseUrl() == null ? GOOGLE : settings.baseUrl())
                                .retryOptions(once())
                                .build())
                        .build();
            }
            return client;
        }
    }
}
