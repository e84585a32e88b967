package app.parley.agent;

/// What an agent wants. It is never an action: the gate comes next, always.
public sealed interface Decision {

    /// What the agent makes of the conversation.
    Reading reading();

    /// Say this.
    record Reply(Reading reading, String text) implements Decision {}

    /// A person should go on.
    ///
    /// @param summary what they need to know
    record HandOver(Reading reading, String summary) implements Decision {}

    /// There is nothing to say.
    record Wait(Reading reading) implements Decision {}
}
