package app.parley.agent;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a model said, and what it took.
///
/// @param model the model that answered, as it names itself
/// @param tokensIn tokens of the prompt, 0 if the model does not count
/// @param tokensOut tokens of the answer, thoughts included, 0 if the model does not count
/// @param costMicros millionths of a US dollar; null where the price is not known
public record ModelAnswer(
        String text,
        String model,
        int tokensIn,
        int tokensOut,
        @Nullable Long costMicros,
        Duration took) {}
