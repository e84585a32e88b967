package app.parley.agent;

import app.parley.approval.Evidence;
import java.util.List;

/// What an agent decided, what it rests on, and what the model took.
///
/// @param evidence passages of the business's own knowledge
/// @param found how sure the surest passage is that it answers, 0 to 1
public record Considered(Decision decision, List<Evidence> evidence, double found, ModelAnswer answer) {
    public Considered {
        evidence = List.copyOf(evidence);
    }
}
