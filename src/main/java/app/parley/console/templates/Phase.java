package app.parley.console.templates;

/// How far the list is.
enum Phase {
    LOADING,
    SHOWN,
    FAILED
}
