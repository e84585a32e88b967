package app.parley.desk.costs;

import app.parley.agent.OwnPrice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a language model's price.
///
/// @param listed whether it needs none typed: it is in our list, or costs nothing
/// @param own what somebody here typed; null if nobody has
public record ModelPrice(
        String model, boolean listed, @Nullable Own own) {
    /// No model costs more for a million tokens.
    public static final long MOST_MICROS = OwnPrice.MOST_MICROS;

    /// @param inputMicros millionths of a US dollar for a million tokens of prompts
    /// @param outputMicros the same for answers
    /// @param from the first day it counts for
    public record Own(long inputMicros, long outputMicros, LocalDate from) {}
}
