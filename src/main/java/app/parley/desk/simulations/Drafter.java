package app.parley.desk.simulations;

/// Who drafts the answers of a run.
public enum Drafter {
    /// The model that drafts for the customers, too.
    CONFIGURED,
    /// The one that comes along and needs no connection.
    OFFLINE
}
