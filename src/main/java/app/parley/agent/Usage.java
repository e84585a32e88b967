package app.parley.agent;

import java.time.Duration;

/// What an agent's calls of a model took.
///
/// @param answered of these calls
/// @param conversations that they were about
/// @param costMicros millionths of a US dollar, as far as prices are known
/// @param unpriced answered calls whose price is not known
/// @param average of those answered; zero where there are none
public record Usage(long calls, long answered, long conversations, long costMicros, long unpriced, Duration average) {}
