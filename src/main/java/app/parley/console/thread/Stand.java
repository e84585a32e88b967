package app.parley.console.thread;

import java.util.UUID;

/// Where a reader stands in a thread.
sealed interface Stand {

    /// At the end, and what comes is followed.
    record End() implements Stand {}

    /// The first item that can be seen, and how far its top is from the top of the view.
    record At(Object item, double offset) implements Stand {}

    /// Somebody looks for this message: it is shown with what is around it, and marked.
    record Found(UUID message) implements Stand {}
}
