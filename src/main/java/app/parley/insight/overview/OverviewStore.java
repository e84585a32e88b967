package app.parley.insight.overview;

import java.time.Instant;
import java.util.function.Consumer;

/// Where the figures come from.
public interface OverviewStore {

    /// Tells of the messages written in that time that are not merely planned or called off, conversation by
    /// conversation, in the order of time.
    void messages(Instant from, Instant before, Consumer<Spoken> reader);

    Counts counts(Instant from, Instant before);
}
