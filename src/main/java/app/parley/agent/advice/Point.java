package app.parley.agent.advice;

import app.parley.insight.overview.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that advice says. It holds no sentence: each language has its own for it, and every number comes from a
/// query.
///
/// @param what which, as documented in the API's description
/// @param name of what exactly, where there are several: a kind of finding, a currency, a template
/// @param change against the week before; null where nothing is compared
/// @param numbers in the order that `what` gives them
public record Point(
        String what, @Nullable String name, @Nullable Change change, List<Double> numbers) {
    public Point {
        numbers = List.copyOf(numbers);
    }

    static Point of(String what, double... numbers) {
        return named(what, null, numbers);
    }

    static Point named(String what, @Nullable String name, double... numbers) {
        return new Point(
                what, name, null, java.util.Arrays.stream(numbers).boxed().toList());
    }
}
