package app.parley.console.approvals;

/// What the person is about to do.
enum Mode {
    READING,
    EDITING,
    /// Choosing one of the eight reasons.
    REJECTING,
    /// Writing what the next draft should be like.
    HINTING,
    BATCH,
    /// Looking at what went out alone.
    CHECKING
}
