package app.parley.desk.costs;

import org.jspecify.annotations.Nullable;

/// What a month of answers would cost.
///
/// @param answers that go out through Parley in a month
/// @param free of these
/// @param cost of the others; null where no price is known
/// @param example by our example prices, since no card was imported
public record Bill(long answers, long free, @Nullable Money cost, boolean example) {}
