package app.parley.agent;

import app.parley.approval.AgentType;

/// One of the five: it reads a conversation and says what it would do.
public interface Agent {

    AgentType type();

    Considered consider(Turn turn) throws ModelUnavailableException;
}
