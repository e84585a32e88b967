package app.parley.connector.model;

import app.parley.agent.Meter;
import app.parley.knowledge.Embedder;
import app.parley.knowledge.EmbeddingUnavailableException;
import java.time.Duration;
import java.util.List;
import okhttp3.Request;

/// A server that speaks OpenAI's embeddings, as what says what texts mean.
public final class OpenAiEmbedder implements Embedder, AutoCloseable {
    /// The family whose vectors are longer than can be searched, and may be cut by the server.
    private static final String CUTS = "text-embedding-3";

    private final OpenAiSettings settings;
    private final String model;
    private final Embeddings embeddings;

    /// @throws IllegalArgumentException with a sentence for the person who typed the model's name
    public OpenAiEmbedder(OpenAiSettings settings, String model, Meter meter) {
        this.settings = settings;
        this.model = Checked.model(model);
        this.embeddings = new Embeddings("The model server", 0, () -> meter.asked(this.model));
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<float[]> embed(List<String> texts, Use use, Duration timeout) throws EmbeddingUnavailableException {
        var body = Embeddings.JSON.createObjectNode();
        body.put("model", model);
        var input = body.putArray("input");
        texts.forEach(text -> input.add(new Mask().cover(text)));
        if (model.startsWith(CUTS)) {
            body.put("dimensions", Embeddings.LONGEST);
        }
        var to = new Request.Builder().url(settings.baseUrl() + "/embeddings");
        if (settings.apiKey() != null) {
            to.header("Authorization", "Bearer " + settings.apiKey());
        }
        return embeddings.ask(to, body, "data", "embedding", texts.size(), timeout);
    }

    /// Breaks off what is being asked.
    @Override
    public void close() {
        embeddings.close();
    }
}
