package app.parley.connector.model;

import app.parley.agent.Meter;
import app.parley.knowledge.Embedder;
import app.parley.knowledge.EmbeddingUnavailableException;
import java.time.Duration;
import java.util.List;
import okhttp3.Request;

/// Google's Gemini as what says what texts mean
/// (https://ai.google.dev/api/embeddings#method:-models.batchembedcontents).
public final class GeminiEmbedder implements Embedder, AutoCloseable {
    /// What is asked unless somebody chose another.
    public static final String DEFAULT_MODEL = "gemini-embedding-001";

    private static final String GOOGLE = "https://generativelanguage.googleapis.com";

    /// Its vectors may be cut to this length with next to no loss.
    private static final int DIMENSION = 768;

    private final GeminiSettings settings;
    private final String model;
    private final Embeddings embeddings;

    /// @throws IllegalArgumentException with a sentence for the person who typed the model's name
    public GeminiEmbedder(GeminiSettings settings, String model, Meter meter) {
        this.settings = settings;
        this.model = Checked.model(model);
        this.embeddings = new Embeddings("Gemini", DIMENSION, () -> meter.asked(this.model));
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<float[]> embed(List<String> texts, Use use, Duration timeout) throws EmbeddingUnavailableException {
        var body = Embeddings.JSON.createObjectNode();
        var requests = body.putArray("requests");
        for (var text : texts) {
            var request = requests.addObject();
            request.put("model", "models/" + model);
            request.putObject("content").putArray("parts").addObject().put("text", new Mask().cover(text));
            request.put(
                    "taskType",
                    switch (use) {
                        case DOCUMENT -> "RETRIEVAL_DOCUMENT";
                        case QUERY -> "RETRIEVAL_QUERY";
                    });
            request.put("outputDimensionality", DIMENSION);
        }
        var base = settings.baseUrl() == null ? GOOGLE : settings.baseUrl();
        var to = new Request.Builder()
                .url(base + "/v1beta/models/" + model + ":batchEmbedContents")
                .header("x-goog-api-key", settings.apiKey());
        return embeddings.ask(to, body, "embeddings", "values", texts.size(), timeout);
    }

    /// Breaks off what is being asked.
    @Override
    public void close() {
        embeddings.close();
    }
}
