package app.parley.console.knowledge;

/// How far the list is.
enum Phase {
    /// Asked just now: nothing is drawn yet, for most answers are there before an eye has moved.
    ASKED,
    /// It takes longer: the shapes of what is to come.
    WAITING,
    SHOWN,
    EMPTY,
    FAILED
}
