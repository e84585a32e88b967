package app.parley.conversation.reading;

import java.io.DataOutput;
import java.io.IOException;

/// What examples taught.
public sealed interface Learnt permits Classifier, Likeness {
    /// Writes down what it takes, beside the examples, to have it again without learning.
    void write(DataOutput out) throws IOException;
}
