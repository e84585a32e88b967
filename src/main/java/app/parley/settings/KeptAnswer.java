package app.parley.settings;

/// An answer of the API as it is repeated to a caller who asks the same again.
///
/// @param body never changed once it is here
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record KeptAnswer(int status, byte[] body) {
    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
