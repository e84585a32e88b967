package app.parley.agent;

/// A model that reads a conversation and answers with a decision as JSON.
public interface LanguageModel {

    /// The name operators know it by, as `gemini-3.5-flash`.
    String name();

    /// Gets ready for the first question, so that it need not wait; may take a second.
    default void prepare() {}

    /// Whether it writes texts of its own, and does not only quote.
    default boolean writes() {
        return true;
    }

    /// Whether it looks at pictures.
    default boolean canSee() {
        return false;
    }

    /// Whether it says itself what each answer costs.
    default boolean isPriced() {
        return true;
    }

    /// Asks once. The answer's text is the model's own and not to be trusted: JSON of the asked schema, or plain words.
    ///
    /// The call is made on the caller's thread and takes at most about `request.timeout()`, retries included.
    ModelAnswer answer(ModelRequest request) throws ModelUnavailableException;
}
