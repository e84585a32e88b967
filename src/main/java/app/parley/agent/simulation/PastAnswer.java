package app.parley.agent.simulation;

import app.parley.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person answered a customer, and what had been said until then.
///
/// @param conversation null where it stands in an old chat
/// @param id of the answer's message, or of what was found in an old chat
/// @param name the customer's; null if they have none
/// @param before what was said before the question, oldest first
/// @param question what the answer answers, a message each
/// @param intent of the draft that it was; null where a person typed it
/// @param at when it was sent
public record PastAnswer(
        @Nullable ConversationId conversation,
        UUID id,
        @Nullable String name,
        List<Line> before,
        List<String> question,
        String answer,
        @Nullable String intent,
        Instant at) {
    public PastAnswer {
        before = List.copyOf(before);
        question = List.copyOf(question);
        if (question.isEmpty()) {
            throw new IllegalArgumentException("an answer to nothing");
        }
    }

    /// Something said earlier.
    ///
    /// @param ours whether the business said it
    public record Line(boolean ours, String text, Instant at) {}

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return "past answer " + id;
    }
}
