package app.parley.desk.inbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stretch of the list of conversations.
///
/// @param also what a conversation must be besides
/// @param person whoever asks
/// @param words what was typed into the search: each word must occur in name, username or number, or all in what was
///     said last; null or blank for no search
/// @param after where the stretch before ended; null for the first
public record ListWish(
        Filter filter,
        Set<Filter> also,
        String person,
        @Nullable String words,
        @Nullable String after,
        int limit) {

    public ListWish {
        also = Set.copyOf(also);
    }

    public ListWish(Filter filter, String person, @Nullable String words, @Nullable String after, int limit) {
        this(filter, Set.of(), person, words, after, limit);
    }
}
