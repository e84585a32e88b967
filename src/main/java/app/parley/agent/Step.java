package app.parley.agent;

/// What a model wants next.
sealed interface Step {

    /// It has made up its mind.
    record Decided(Decision decision) implements Step {}

    /// It wants to know something first.
    record LookUp(String tool, String query) implements Step {}
}
