package app.parley.approval;

/// Reads a customer's words without a model: the intent for the ceiling.
public interface LocalReading {

    /// The strictest intent the words may carry, `other` when nothing stands out.
    Intent intent(String text);
}
