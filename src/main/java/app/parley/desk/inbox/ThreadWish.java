package app.parley.desk.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of a conversation: before or after a place, around a message, or (with none of them) its newest end.
public record ThreadWish(
        UUID conversation,
        @Nullable String before,
        @Nullable String after,
        @Nullable UUID around,
        int limit) {

    public static ThreadWish newest(UUID conversation, int limit) {
        return new ThreadWish(conversation, null, null, null, limit);
    }

    public static ThreadWish before(UUID conversation, String place, int limit) {
        return new ThreadWish(conversation, place, null, null, limit);
    }

    public static ThreadWish after(UUID conversation, String place, int limit) {
        return new ThreadWish(conversation, null, place, null, limit);
    }

    /// The message stands in the middle; if it is none of this conversation's, the newest end is meant.
    public static ThreadWish around(UUID conversation, UUID message, int limit) {
        return new ThreadWish(conversation, null, null, message, limit);
    }
}
