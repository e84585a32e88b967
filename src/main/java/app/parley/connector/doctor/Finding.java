package app.parley.connector.doctor;

/// What a check found.
///
/// @param sentence what is so and, if it is wrong, how to mend it; it holds no secret
public record Finding(State state, String sentence) {

    static Finding ok(String sentence) {
        return new Finding(State.OK, sentence);
    }

    static Finding warn(String sentence) {
        return new Finding(State.WARN, sentence);
    }

    static Finding fail(String sentence) {
        return new Finding(State.FAIL, sentence);
    }

    static Finding skip(String sentence) {
        return new Finding(State.SKIP, sentence);
    }

    static Finding waits(String check) {
        return skip("It waits for: " + check + ".");
    }
}
