package app.parley.agent;

import java.math.BigInteger;
import java.time.LocalDate;

/// What a model costs from a day on, as somebody here typed it.
///
/// @param from the first day, in UTC
/// @param inputMicros millionths of a US dollar for a million tokens of prompts
/// @param outputMicros the same for answers
public record OwnPrice(String model, LocalDate from, long inputMicros, long outputMicros) {
    /// No model costs ten thousand dollars per million tokens.
    public static final long MOST_MICROS = 10_000_000_000L;

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    public OwnPrice {
        if (model.isBlank()) {
            throw new IllegalArgumentException("a price is some model's");
        }
        if (inputMicros < 0 || inputMicros > MOST_MICROS || outputMicros < 0 || outputMicros > MOST_MICROS) {
            throw new IllegalArgumentException("not a price of a million tokens");
        }
    }

    /// Millionths of a US dollar, rounded up.
    long micros(int tokensIn, int tokensOut) {
        return part(inputMicros, tokensIn)
                .add(part(outputMicros, tokensOut))
                .add(MILLION.subtract(BigInteger.ONE))
                .divide(MILLION)
                .longValueExact();
    }

    private static BigInteger part(long price, int tokens) {
        return BigInteger.valueOf(price).multiply(BigInteger.valueOf(tokens));
    }
}
