package app.parley.console.thread;

/// What there is to see of a thread.
enum Phase {
    /// No conversation is open.
    NOTHING,
    LOADING,
    SHOWN,
    /// Nothing was said yet.
    SILENT,
    /// There is no such conversation.
    GONE,
    FAILED
}
