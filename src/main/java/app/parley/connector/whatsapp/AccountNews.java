package app.parley.connector.whatsapp;

import app.parley.outbox.standing.Concern.Kind;
import app.parley.outbox.standing.Quality;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a webhook tells about our account or number as a whole (reference §1.7).
public sealed interface AccountNews {

    /// So many people may be written to first within 24 hours.
    record Limited(long people) implements AccountNews {}

    record Rated(Quality quality) implements AccountNews {}

    /// Meta has something against us.
    ///
    /// @param detail Meta's own word or words
    record Raised(
            Kind kind,
            @Nullable String detail,
            Instant at,
            @Nullable Instant until) implements AccountNews {}

    /// Meta has nothing of these against us any more.
    record Cleared(Set<Kind> kinds) implements AccountNews {
        public Cleared {
            kinds = Set.copyOf(kinds);
        }
    }

    /// None if the event is about something else, or tells nothing we know.
    static List<AccountNews> of(Event.Other event) {
        try {
            return AccountNewsReader.knows(event.field())
                    ? AccountNewsReader.read(event.field(), AccountNewsReader.JSON.read(event.raw()), event.at())
                    : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }
}
