package app.parley.settings.hours;

/// What happens to messages while the business is closed.
public enum NightPlan {
    /// What may go out alone goes out alone, as in the day.
    ANSWER,
    /// Everybody who writes is told once when somebody is back; drafts wait for a person.
    NOTICE,
    /// Nothing goes out alone; drafts wait for a person.
    WAIT
}
