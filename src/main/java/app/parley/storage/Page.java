package app.parley.storage;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stretch of a list.
///
/// @param next where the following stretch begins ([Cursor]), or null at the end
public record Page<T>(List<T> data, @Nullable String next) {
    public Page {
        data = List.copyOf(data);
    }

    /// Makes a page of what was read with one row more than asked for.
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var data = oneMore.subList(0, limit);
        return new Page<>(data, cursor.apply(data.getLast()));
    }

    public <R> Page<R> map(Function<? super T, R> change) {
        return new Page<>(data.stream().<R>map(change).toList(), next);
    }
}
