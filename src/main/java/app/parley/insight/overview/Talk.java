package app.parley.insight.overview;

/// What was said in a time.
///
/// @param begun conversations a customer began, after at least 24 hours in which nobody wrote
/// @param open of these: unanswered, but younger than 24 hours
/// @param waits for the first answer, of those answered within 24 hours
record Talk(long begun, long open, Sample waits, long in, long out, long failed) {

    /// Those of which is known whether they were answered in time.
    long known() {
        return begun - open;
    }
}
