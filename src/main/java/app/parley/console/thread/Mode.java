package app.parley.console.thread;

/// What becomes of the words in the composer.
enum Mode {
    MESSAGE,
    /// For the people here; the contact never sees it.
    NOTE,
    /// They are a draft's, reworded: sending approves it.
    DRAFT
}
