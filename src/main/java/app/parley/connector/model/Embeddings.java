package app.parley.connector.model;

import app.parley.knowledge.EmbeddingUnavailableException;
import app.parley.knowledge.EmbeddingUnavailableException.Reason;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Asks a server for vectors, and takes none but such as were asked for.
final class Embeddings implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /// The index searches no longer ones.
    static final int LONGEST = 1024;

    private static final MediaType TYPE = MediaType.get("application/json");
    /// Fifty vectors of a thousand numbers of twenty characters, and room.
    private static final long MOST_BYTES = 8_000_000;

    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;
    private static final int SERVERS_FAULT = 500;
    private static final int NOT_IMPLEMENTED = 501;

    private final String server;
    private final OkHttpClient http;

    /// The length of this model's vectors, once it is known.
    private volatile int dimension;

    /// @param server its name in messages, as "Gemini"
    /// @param dimension how long vectors must be; 0 for as long as the first is
    /// @param sending called each time a request goes out
    Embeddings(String server, int dimension, Runnable sending) {
        this.server = server;
        this.dimension = dimension;
        this.http = AnswerGuard.client(MOST_BYTES, sending);
    }

    /// @param body made by the caller, without a word that must stay here
    /// @param list where the vectors are in the answer
    /// @param values where a vector's numbers are
    List<float[]> ask(Request.Builder to, JsonNode body, String list, String values, int count, Duration timeout)
            throws EmbeddingUnavailableException {
        var call = http.newCall(to.header("Accept", "application/json")
                .post(RequestBody.create(body.toString(), TYPE))
                .build());
        call.timeout().timeout(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
        try (var response = call.execute()) {
            return read(JSON.readTree(response.body().string()), list, values, count);
        } catch (HttpFailure failure) {
            throw trouble(
                    isForNow(failure.status()) ? Reason.NOT_NOW : Reason.NOT_OFFERED,
                    "gave no vectors: status " + failure.status(),
                    failure);
        } catch (JacksonException e) {
            throw trouble(Reason.BROKEN, "sent something that is not JSON in place of vectors", null);
        } catch (AnswerTooLong e) {
            throw trouble(Reason.BROKEN, "sent more than vectors can be", e);
        } catch (IOException e) {
            throw trouble(
                    Reason.NOT_NOW, "gave no vectors in time: " + e.getClass().getSimpleName(), e);
        }
    }

    private static boolean isForNow(int status) {
        return status == TOO_MANY || status == TIMED_OUT || status >= SERVERS_FAULT && status != NOT_IMPLEMENTED;
    }

    private List<float[]> read(@Nullable JsonNode answer, String list, String values, int count)
            throws EmbeddingUnavailableException {
        var found = answer == null ? null : answer.path(list);
        if (found == null || !found.isArray() || found.size() != count) {
            throw trouble(
                    Reason.BROKEN,
                    "answered " + (found == null ? 0 : found.size()) + " vectors where " + count + " were asked for",
                    null);
        }
        var vectors = new ArrayList<float[]>();
        for (var each : found) {
            vectors.add(vector(each.path(values)));
        }
        return vectors;
    }

    private float[] vector(JsonNode numbers) throws EmbeddingUnavailableException {
        if (numbers.isEmpty() || numbers.size() > LONGEST) {
            throw trouble(
                    Reason.BROKEN,
                    "has vectors of " + numbers.size() + " numbers; 1 to " + LONGEST + " can be searched",
                    null);
        }
        int expected = dimension;
        if (expected != 0 && expected != numbers.size()) {
            throw trouble(
                    Reason.BROKEN,
                    "answered a vector of " + numbers.size() + " numbers where " + expected + " belong",
                    null);
        }
        var vector = new float[numbers.size()];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.get(i).isNumber() ? numbers.get(i).floatValue() : Float.NaN;
            square += (double) vector[i] * vector[i];
        }
        if (!Double.isFinite(square) || square == 0) {
            throw trouble(Reason.BROKEN, "answered a vector that is none: not numbers, or all of them zero", null);
        }
        dimension = vector.length;
        return vector;
    }

    private EmbeddingUnavailableException trouble(Reason reason, String what, @Nullable Throwable cause) {
        return new EmbeddingUnavailableException(reason, server + " " + what, cause);
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
