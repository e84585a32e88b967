package app.parley.agent;

import java.util.List;

/// What the business knows about a question.
public interface Library {

    /// The passages that fit best, best first.
    List<ModelRequest.Passage> about(String question);
}
