package app.parley.connector.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// What the offline model wants, in the fields that agents ask every model for.
record OfflineAnswer(
        String decision,
        String text,
        String intent,
        String language,
        double confidence,
        List<String> evidence,
        String reason,
        String summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static OfflineAnswer reply(
            String text, String intent, String language, double confidence, List<String> evidence, String reason) {
        return new OfflineAnswer("reply", text, intent, language, confidence, evidence, reason, "");
    }

    static OfflineAnswer handOver(String intent, String language, double confidence, String reason, String summary) {
        return new OfflineAnswer("hand_over", "", intent, language, confidence, List.of(), reason, summary);
    }

    static OfflineAnswer waiting(String language, String reason) {
        return new OfflineAnswer("wait", "", "other", language, 1, List.of(), reason, "");
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words and numbers can always be written", e);
        }
    }
}
