package app.parley.connector.model;

import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Speaker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The body of a chat completion request.
final class OpenAiRequest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenAiRequest() {}

    static String body(String model, ModelRequest request, Prompt prompt, AnswerFormat format) {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", model);
        body.put("messages", messages(request, prompt, format));
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

    private static List<Map<String, String>> messages(ModelRequest request, Prompt prompt, AnswerFormat format) {
        var system = format == AnswerFormat.JSON_SCHEMA ? prompt.system() : prompt.system() + asked(request);
        var messages = new ArrayList<Map<String, String>>();
        messages.add(Map.of("role", "system", "content", system));
        for (var turn : prompt.turns()) {
            messages.add(Map.of("role", turn.by() == Speaker.CUSTOMER ? "user" : "assistant", "content", turn.text()));
        }
        return messages;
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
