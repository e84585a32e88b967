package app.parley.agent.advice;

import app.parley.approval.AgentType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a piece of advice is about.
public enum AdviceKind {
    /// What changed last week, and what to do about it.
    WEEK(AgentType.ANALYTICS),
    /// Writing to customers of whom nothing was heard for long.
    WIN_BACK(AgentType.CAMPAIGN),
    /// Writing to those who sounded as if they would buy, and then fell silent.
    FOLLOW_UP(AgentType.CAMPAIGN);

    private final AgentType agent;

    AdviceKind(AgentType agent) {
        this.agent = agent;
    }

    /// Whose advice it is.
    public AgentType agent() {
        return agent;
    }

    /// As in the database and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing for a kind of another version.
    public static Optional<AdviceKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
