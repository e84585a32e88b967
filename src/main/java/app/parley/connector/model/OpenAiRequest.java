package app.parley.connector.model;

import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Speaker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The body of a chat completion request.
final class OpenAiRequest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenAiRequest() {}

    /// @param pictures those the server may be able to see
    /// @throws IOException if one of them cannot be read
    static String body(
            String model, ModelRequest request, List<ModelRequest.Picture> pictures, Prompt prompt, AnswerFormat format)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", model);
        body.put("messages", messages(request, pictures, prompt, format));
        body.put("max_tokens", request.maxTokens());
        body.put("stream", false);
        switch (format) {
            case JSON_SCHEMA ->
                body.put(
                        "response_format",
                        Map.of(
                                "type",
                                "json_schema",
                                "json_schema",
                                Map.of("name", "answer", "strict", true, "schema", request.schema())));
            case JSON_OBJECT -> body.put("response_format", Map.of("type", "json_object"));
            case PLAIN -> {}
        }
        return written(body);
    }

    private static List<Map<String, Object>> messages(
            ModelRequest request, List<ModelRequest.Picture> pictures, Prompt prompt, AnswerFormat format)
            throws IOException {
        var system = format == AnswerFormat.JSON_SCHEMA ? prompt.system() : prompt.system() + asked(request);
        var messages = new ArrayList<Map<String, Object>>();
        messages.add(Map.of("role", "system", "content", system));
        for (var turn : prompt.turns()) {
            boolean seen = !pictures.isEmpty() && turn == prompt.turns().getLast();
            messages.add(Map.of(
                    "role",
                    turn.by() == Speaker.CUSTOMER ? "user" : "assistant",
                    "content",
                    seen ? parts(pictures, turn.text()) : turn.text()));
        }
        return messages;
    }

    private static List<Map<String, Object>> parts(List<ModelRequest.Picture> pictures, String text)
            throws IOException {
        var parts = new ArrayList<Map<String, Object>>();
        for (var picture : pictures) {
            var bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(picture.file()));
            parts.add(Map.of(
                    "type",
                    "image_url",
                    "image_url",
                    Map.of("url", "data:" + picture.mimeType() + ";base64," + bytes)));
        }
        parts.add(Map.of("type", "text", "text", text));
        return parts;
    }

    private static String asked(ModelRequest request) {
        return "\n\nAnswer with one JSON object of this schema, and with nothing else:\n" + written(request.schema());
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a schema must be made of maps, lists, words and numbers", e);
        }
    }
}
