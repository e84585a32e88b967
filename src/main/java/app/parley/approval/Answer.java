package app.parley.approval;

/// What came of a person's decision about a draft.
public sealed interface Answer {
    /// It counts; this is the draft as it is now.
    record Done(Draft draft) implements Answer {}

    /// It came too late or may not be: this is the draft as it is now, and why.
    record NotOpen(Draft draft, String why) implements Answer {}

    /// The words cannot go out as they are; the draft waits on.
    record Unfit(Draft draft, String why) implements Answer {}

    /// There is no such draft.
    record Missing() implements Answer {}
}
