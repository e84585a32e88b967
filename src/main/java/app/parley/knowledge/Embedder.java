package app.parley.knowledge;

import java.time.Duration;
import java.util.List;

/// Says what texts mean, as vectors: texts that mean alike lie close to each other, whatever their words.
public interface Embedder {

    /// For what a text is read: questions and what answers them are read differently.
    enum Use {
        DOCUMENT,
        QUERY
    }

    /// The model's id; vectors of different models cannot be compared.
    String model();

    /// A vector for each text, in order; all of one length, of finite numbers and not all zero.
    ///
    /// @throws EmbeddingUnavailableException if there are none, or the answer is not of this kind
    List<float[]> embed(List<String> texts, Use use, Duration timeout) throws EmbeddingUnavailableException;
}
