package app.parley.approval;

import java.util.Locale;

/// The five agents.
public enum AgentType {
    CONVERSATION,
    TRIGGER,
    CONTENT,
    CAMPAIGN,
    ANALYTICS;

    /// As in the database and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
