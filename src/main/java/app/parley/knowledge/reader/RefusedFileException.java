package app.parley.knowledge.reader;

/// A file cannot be taken; the message is a sentence that says why.
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1;

    public RefusedFileException(String reason) {
        super(reason);
    }

    public RefusedFileException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /// The sentence.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
