package app.parley.desk.inbox;

/// Which conversations the list shows.
public enum Filter {
    /// What is on the table: neither closed nor asleep.
    OPEN,
    ALL,
    UNREAD,
    /// Assigned to whoever asks.
    MINE,
    UNASSIGNED,
    SNOOZED,
    /// A person took it over: agents may propose, and send nothing alone.
    WITH_PERSON,
    CLOSED,
    DRAFT_WAITING
}
