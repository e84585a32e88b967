package app.parley.agent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call of a model as the log keeps it.
///
/// @param agent as `conversation`
/// @param conversation null for a text to many and for an old chat, and once its contact was erased
/// @param costMicros millionths of a US dollar; null where the price is not known
/// @param answered whether it brought an answer
public record CallLine(
        Instant at,
        String agent,
        @Nullable UUID conversation,
        String model,
        int tokensIn,
        int tokensOut,
        @Nullable Long costMicros,
        long tookMs,
        boolean answered) {}
