package app.parley.approval;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a draft took to make.
///
/// @param costMicros millionths of a US dollar; null where the price is not known
public record Work(
        @Nullable String model,
        @Nullable Long costMicros,
        @Nullable Duration took) {
    public static final Work NONE = new Work(null, null, null);
}
