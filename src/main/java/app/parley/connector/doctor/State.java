package app.parley.connector.doctor;

/// How one thing stands.
public enum State {
    OK("ok"),
    /// It works, and somebody should look at it.
    WARN("warn"),
    FAIL("FAIL"),
    /// Nobody could tell.
    SKIP("skip");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /// As a line begins.
    public String word() {
        return word;
    }
}
