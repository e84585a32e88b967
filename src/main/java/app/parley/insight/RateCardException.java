package app.parley.insight;

/// A file is no rate card of Meta's, or a broken one. The message is a sentence for the operator.
public final class RateCardException extends RuntimeException {
    private final int row;

    RateCardException(String message, int row) {
        super(message);
        this.row = row;
    }

    /// The line it is about, counted from 1; 0 where the whole file is meant.
    public int row() {
        return row;
    }
}
