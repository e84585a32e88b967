package app.parley.agent.simulation;

import org.jspecify.annotations.Nullable;

/// One question to a model.
///
/// @param answered whether an answer came
/// @param costMicros millionths of a US dollar; null where the price is not known
public record Call(boolean answered, @Nullable Long costMicros) {}
