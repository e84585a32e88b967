package app.parley.approval;

/// What the policy makes of a proposal.
enum Outcome {
    /// A check that stops even a person failed.
    REFUSE,
    /// A person decides.
    HOLD,
    /// It goes out alone after a while.
    COUNT_DOWN,
    GO_ALONE,
    /// A person has said yes already.
    GO_WITH_PERSON,
    /// It was made to be looked at later, and is shown to nobody.
    SHADOW
}
