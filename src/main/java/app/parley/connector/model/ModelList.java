package app.parley.connector.model;

import app.parley.settings.Connection.Listed;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Asks a server which models it has. What it says is a stranger's: so many, so long, and of such letters only.
final class ModelList {
    /// A long list with descriptions.
    private static final long MOST_BYTES = 4_000_000;

    private static final int MOST_PAGES = 5;
    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final OkHttpClient http = AnswerGuard.client(MOST_BYTES, () -> {});
    private final TreeSet<String> ids = new TreeSet<>();
    private final long deadline;

    private ModelList(Duration patience) {
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /// Gemini's, as far as they write: <https://ai.google.dev/api/models>.
    ///
    /// @param base the address without a version
    static Listed gemini(String base, String key, Duration patience) {
        return new ModelList(patience).read(list -> {
            var next = "";
            for (int page = 0; page < MOST_PAGES; page++) {
                var told = list.ask(new Request.Builder()
                        .url(base + "/v1beta/models?pageSize=1000" + next)
                        .header("x-goog-api-key", key));
                told.path("models").forEach(list::writer);
                var token = told.path("nextPageToken").asText();
                if (!token.matches("[A-Za-z0-9._=+/-]{1,500}")) {
                    return;
                }
                next = "&pageToken=" + token.replace("+", "%2B");
            }
        });
    }

    /// Those of a server that speaks OpenAI's language.
    ///
    /// @param base with `/v1`
    /// @param key "" where it asks for none
    static Listed openAi(String base, String key, Duration patience) {
        return new ModelList(patience).read(list -> {
            var request = new Request.Builder().url(base + "/models");
            if (!key.isBlank()) {
                request.header("Authorization", "Bearer " + key.strip());
            }
            list.ask(request)
                    .path("data")
                    .forEach(model -> list.add(model.path("id").asText()));
        });
    }

    private interface Reading {
        void into(ModelList list) throws IOException;
    }

    private Listed read(Reading reading) {
        try {
            reading.into(this);
            return ids.isEmpty()
                    ? new Listed.Unknown("The server names no models.")
                    : new Listed.Known(List.copyOf(ids));
        } catch (HttpFailure failure) {
            return new Listed.Unknown(ModelTrial.refusal(failure, "The server does not say which models it has."));
        } catch (AnswerTooLong | JacksonException _) {
            return new Listed.Unknown("The server does not say which models it has.");
        } catch (IOException _) {
            return new Listed.Unknown("The model's server could not be reached. Check the address and the connection.");
        } finally {
            http.connectionPool().evictAll();
        }
    }

    private JsonNode ask(Request.Builder request) throws IOException {
        var call = http.newCall(request.header("Accept", "application/json").build());
        call.timeout().timeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        try (var response = call.execute()) {
            return JSON.readTree(response.body().string());
        }
    }

    private void writer(JsonNode model) {
        for (var method : model.path("supportedGenerationMethods")) {
            if (method.asText().equals("generateContent")) {
                add(model.path("name").asText().replaceFirst("^models/", ""));
            }
        }
    }

    private void add(String id) {
        if (ids.size() < MOST && ID.matcher(id).matches()) {
            ids.add(id);
        }
    }
}
