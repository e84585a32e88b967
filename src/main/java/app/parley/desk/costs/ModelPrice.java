package app.parley.desk.costs;

import app.parley.agent.OwnPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a language model's price.
///
/// @param listed whether it needs none typed: it is in our list, or costs nothing
/// @param own what somebody here typed; null if nobody has
/// @param limited whether a provider may limit how much it is asked
/// @param limits the provider's, as far as it has told of them
public record ModelPrice(
        String model, boolean listed, @Nullable Own own, boolean limited, List<Limit> limits) {
    public ModelPrice {
        limits = List.copyOf(limits);
    }

    /// No model costs more for a million tokens.
    public static final long MOST_MICROS = OwnPrice.MOST_MICROS;

    /// @param tokens whether tokens of prompts are counted, and not requests
    /// @param daily whether it is for a day, and not for a minute
    public record Limit(boolean tokens, boolean daily, long used, long most) {}

    /// @param inputMicros millionths of a US dollar for a million tokens of prompts
    /// @param outputMicros the same for answers
    /// @param from the first day it counts for
    public record Own(long inputMicros, long outputMicros, LocalDate from) {}
}
