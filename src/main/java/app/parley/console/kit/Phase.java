package app.parley.console.kit;

/// How it stands with what a pane shows.
public enum Phase {
    /// Asked just now: nothing is drawn yet, for most answers are there before an eye has moved.
    ASKED,
    /// It takes longer: the shapes of what is to come.
    WAITING,
    SHOWN,
    EMPTY,
    FAILED
}
