package app.parley.desk.connect;

/// What one check found.
///
/// @param check its name, a word or two
/// @param sentence what is so and, if it is wrong, how to mend it; it holds no secret
public record CheckLine(String check, State state, String sentence) {

    public enum State {
        OK,
        /// It works, and somebody should look at it.
        WARN,
        FAIL,
        /// Nobody could tell.
        SKIP
    }
}
