package app.parley.agent.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be noticed in a message.
public enum FindingKind {
    /// They may buy.
    OPPORTUNITY,
    /// They wanted to buy and fell silent before it came to an end.
    CART_LEFT,
    /// They have come further on their way to buying and coming back.
    STAGE_CHANGE,
    COMPLAINT,
    /// They may leave: they cancel, want their money back or want to hear no more.
    CHURN_RISK,
    /// They asked what nothing we know answers.
    QUESTION_UNANSWERED,
    /// They sounded well or like nothing before, and unhappy now.
    SENTIMENT_DROP,
    THANKS,
    /// They say that it cannot wait.
    URGENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FindingKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
