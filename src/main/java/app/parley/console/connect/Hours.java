package app.parley.console.connect;

/// When the computer is on.
enum Hours {
    ALWAYS,
    OPENING,
    SOMETIMES;

    /// The cheapest way by which no message waits long or is lost.
    Rung recommended() {
        return switch (this) {
            case ALWAYS -> Rung.TUNNEL;
            case OPENING, SOMETIMES -> Rung.WORKER;
        };
    }
}
