package app.parley.agent.finding;

import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.journey.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was noticed.
///
/// @param message the evidence
/// @param confidence 0 to 1
/// @param at when the message was written; of a cart, since when it counts as left
/// @param stage which one was reached, where that is what was noticed; null for all else
public record Finding(
        MessageId message,
        FindingKind kind,
        double confidence,
        Instant at,
        @Nullable Stage stage) {

    public Finding(MessageId message, FindingKind kind, double confidence, Instant at) {
        this(message, kind, confidence, at, null);
    }

    static Finding of(Message message, Stage reached, double confidence) {
        return new Finding(message.id(), FindingKind.STAGE_CHANGE, confidence, message.at(), reached);
    }
}
