package app.parley.desk.knowledge;

import org.jspecify.annotations.Nullable;

/// A stretch of the list of what is known.
///
/// @param kind null for every kind
/// @param stale only what should be looked at again
/// @param words each must occur somewhere in the item; blank for all
/// @param after where the stretch before ended; null for the first
public record ItemsWish(
        @Nullable ItemKind kind,
        boolean stale,
        String words,
        @Nullable String after,
        int limit) {}
