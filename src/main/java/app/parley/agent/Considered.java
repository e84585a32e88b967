package app.parley.agent;

import app.parley.approval.Evidence;
import java.util.List;

/// What an agent decided, what it rests on, and what the model took.
///
/// @param evidence passages of the business's own knowledge
public record Considered(Decision decision, List<Evidence> evidence, ModelAnswer answer) {
    public Considered {
        evidence = List.copyOf(evidence);
    }
}
