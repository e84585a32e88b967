package app.parley.connector.model;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a server sent, once it is known to be a whole answer.
///
/// @param model as it names itself, if it does
record OpenAiReply(String text, Optional<String> model, int tokensIn, int tokensOut) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THOUGHT = "<think>";
    private static final String THOUGHT_ENDS = "</think>";
    private static final String FENCE = "```";

    static OpenAiReply read(String body) throws JsonProcessingException, ModelUnavailableException {
        var answer = JSON.readTree(body);
        var choice = answer.path("choices").path(0);
        if (choice.isMissingNode()) {
            throw unusable(Reason.BROKEN, "answered nothing");
        }
        if (choice.path("message").path("refusal").isTextual()) {
            throw unusable(Reason.BLOCKED, "would not answer");
        }
        switch (choice.path("finish_reason").asText("stop")) {
            case "stop", "null" -> {}
            case "content_filter" -> throw unusable(Reason.BLOCKED, "withheld its answer");
            case "length" -> throw unusable(Reason.BROKEN, "ran out of tokens within its answer");
            default -> throw unusable(Reason.BROKEN, "ended its answer for an unknown reason");
        }
        var text = withoutFence(withoutThoughts(content(choice.path("message").path("content"))));
        if (text.isEmpty()) {
            throw unusable(Reason.BROKEN, "answered nothing");
        }
        var usage = answer.path("usage");
        return new OpenAiReply(
                text,
                Optional.ofNullable(answer.path("model").textValue()).filter(name -> !name.isBlank()),
                count(usage.path("prompt_tokens")),
                count(usage.path("completion_tokens")));
    }

    /// A string, or with some servers a list of parts.
    private static String content(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue();
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText())
                .collect(Collectors.joining());
    }

    /// Reasoning models think aloud before they answer; some servers leave out where the thought begins. One that never
    /// ends is no answer.
    private static String withoutThoughts(String said) {
        var text = said.strip();
        while (!text.startsWith("{")) {
            var end = text.indexOf(THOUGHT_ENDS);
            if (end < 0) {
                return text.startsWith(THOUGHT) ? "" : text;
            }
            text = text.substring(end + THOUGHT_ENDS.length()).strip();
        }
        return text;
    }

    private static String withoutFence(String text) {
        var firstLine = text.indexOf('\n');
        if (!text.startsWith(FENCE)
                || firstLine < 0
                || !text.endsWith(FENCE)
                || text.length() < firstLine + 1 + FENCE.length()) {
            return text;
        }
        return text.substring(firstLine + 1, text.length() - FENCE.length()).strip();
    }

    private static int count(JsonNode tokens) {
        return Math.clamp(tokens.asInt(0), 0, 100_000_000);
    }

    private static ModelUnavailableException unusable(Reason reason, String what) {
        return new ModelUnavailableException(reason, "The model server " + what, null, null);
    }
}
