package app.parley.connector.model;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Gemini sent, once it is known to be a whole answer.
///
/// @param model as it names itself, if it does
/// @param tokensOut thoughts included: they are paid for
record GeminiReply(String text, Optional<String> model, int tokensIn, int tokensOut) {
    private static final Pattern REASON = Pattern.compile("[A-Z_]{1,40}");

    /// Waits for the call. The client trips over JSON of an unexpected shape in many ways, none of them declared; what
    /// they tell may hold words of the conversation.
    static GeminiReply of(Supplier<GenerateContentResponse> call) throws IOException, ModelUnavailableException {
        GenerateContentResponse response;
        try {
            response = call.get();
        } catch (GenAiIOException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException(e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            throw unusable(Reason.BROKEN, "Gemini's answer makes no sense", "no known shape");
        }
        return read(response);
    }

    /// The prompt's block comes first, then the finish reason: a cut or blocked answer may have text too.
    private static GeminiReply read(GenerateContentResponse response) throws ModelUnavailableException {
        var block = response.promptFeedback().flatMap(feedback -> feedback.blockReason());
        if (block.isPresent()) {
            throw unusable(
                    Reason.BLOCKED, "Gemini refused the prompt", block.get().toString());
        }
        var candidates = response.candidates().orElse(List.of());
        if (candidates.isEmpty()) {
            throw unusable(Reason.BROKEN, "Gemini answered nothing", "no candidates");
        }
        var candidate = candidates.getFirst();
        var reason = candidate.finishReason().map(Object::toString).orElse("none");
        switch (reason) {
            case "STOP" -> {}
            case "SAFETY", "RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "IMAGE_SAFETY" ->
                throw unusable(Reason.BLOCKED, "Gemini withheld its answer", reason);
            default -> throw unusable(Reason.BROKEN, "Gemini's answer is not whole", reason);
        }
        var text = text(candidate);
        if (text.isBlank()) {
            throw unusable(Reason.BROKEN, "Gemini answered nothing", "no text");
        }
        var usage = response.usageMetadata();
        return new GeminiReply(
                text,
                response.modelVersion().filter(name -> !name.isBlank()),
                count(usage.flatMap(u -> u.promptTokenCount())),
                count(usage.flatMap(u -> u.candidatesTokenCount()))
                        + count(usage.flatMap(u -> u.thoughtsTokenCount())));
    }

    private static String text(Candidate candidate) {
        return candidate.content().flatMap(Content::parts).orElse(List.of()).stream()
                .filter(part -> !part.thought().orElse(false))
                .flatMap(part -> part.text().stream())
                .collect(Collectors.joining());
    }

    private static int count(Optional<Integer> tokens) {
        return Math.clamp(tokens.orElse(0), 0, 100_000_000);
    }

    private static ModelUnavailableException unusable(Reason reason, String what, String why) {
        var told = REASON.matcher(why).matches() || why.startsWith("no ") ? why : "unknown reason";
        return new ModelUnavailableException(reason, what + ": " + told, null, null);
    }
}
