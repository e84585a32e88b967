package app.parley.settings;

/// What came of a request that must have its effect once.
public sealed interface Once {
    /// It was carried out now.
    record Answered(KeptAnswer answer) implements Once {}

    /// It was carried out before, and this was the answer.
    record Replayed(KeptAnswer answer) implements Once {}

    /// The caller used the same key for another request.
    record Different() implements Once {}

    /// The same key is being worked on at this moment.
    record UnderWay() implements Once {}
}
