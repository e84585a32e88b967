package app.parley.approval;

/// Reads a customer's words without a model: the intent for the ceiling.
public interface LocalReading {

    /// @param confidence 0 to 1
    record Read(Intent intent, double confidence) {}

    /// The strictest intent the words may carry, `other` when nothing stands out.
    Read read(String text);

    /// The same without saying how sure that is.
    default Intent intent(String text) {
        return read(text).intent();
    }
}
