package app.parley.desk.approvals;

/// How far a draft can be trusted, in a word.
public enum Sureness {
    /// Drafts like this mostly went out as they were, and nothing speaks against this one.
    USUALLY_RIGHT,
    CHECK,
    /// The agent was guessing, a check failed, or it asks for a person.
    UNSURE
}
