package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.conversation.ConversationId;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One call of a model, for the bill.
///
/// @param conversation the one it was about; null for a text to many and for an old chat
/// @param costMicros millionths of a US dollar; null where the price is not known
/// @param outcome `answered`, or in small letters why not
public record ModelCall(
        AgentType agent,
        @Nullable ConversationId conversation,
        String model,
        int tokensIn,
        int tokensOut,
        @Nullable Long costMicros,
        Duration took,
        String outcome) {

    /// One that brought no answer.
    ///
    /// @param model the model's name
    static ModelCall failed(
            AgentType agent,
            @Nullable ConversationId conversation,
            String model,
            ModelUnavailableException why,
            Duration took) {
        var outcome = why.reason().name().toLowerCase(Locale.ROOT);
        return new ModelCall(agent, conversation, model, 0, 0, null, took, outcome);
    }

    /// One that drafted an old answer once more.
    ///
    /// @param conversation null if the answer stands in an old chat
    public static ModelCall replayed(@Nullable ConversationId conversation, ModelAnswer answer) {
        return answered(AgentType.CONVERSATION, conversation, answer);
    }

    /// One that was answered.
    static ModelCall answered(AgentType agent, @Nullable ConversationId conversation, ModelAnswer answer) {
        return new ModelCall(
                agent,
                conversation,
                answer.model(),
                answer.tokensIn(),
                answer.tokensOut(),
                answer.costMicros(),
                answer.took(),
                "answered");
    }
}
