package app.parley.agent.simulation;

/// What did not hold.
///
/// @param words what happened instead, for an operator
/// @param reachedCustomer whether a customer would have read it
public record Shortfall(String words, boolean reachedCustomer) {}
